package dev.slipway.compositions.function.gotemplating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Provided;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.function.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTemplatingTest {

    private static final Map<String, Object> XR = Map.of(
            "apiVersion", "example.org/v1",
            "kind", "XThing",
            "metadata", Map.of("name", "thing"),
            "spec", Map.of("size", 3.0, "zone", "a"),
            "status",
                    Map.of(
                            "conditions",
                            List.of(Map.of(
                                    "type", "Ready",
                                    "status", "True",
                                    "reason", "Available",
                                    "lastTransitionTime", "2026-01-02T03:04:05Z"))));

    private static final FunctionResource DATABASE = new FunctionResource(
            Map.of("apiVersion", "v1", "kind", "Db", "metadata", Map.of("name", "db-1")),
            ConnectionDetails.NONE.with("password", "correct-horse"),
            Ready.TRUE);

    private static RunFunctionRequest request(Map<String, Object> input) {
        return new RunFunctionRequest(
                "",
                new State(FunctionResource.of(XR), Map.of("db", DATABASE)),
                State.EMPTY,
                input,
                Map.of("team", "storage"),
                Map.of("cloud", ConnectionDetails.NONE.with("token", "s3cr3t-token")),
                new Provided(Map.of("nets", List.of(FunctionResource.of(Map.of("kind", "Net")))), Map.of(), Map.of()));
    }

    private static Map<String, Object> inline(String template) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("apiVersion", "gotemplating.fn.crossplane.io/v1beta1");
        input.put("kind", "GoTemplate");
        input.put("source", "Inline");
        input.put("inline", Map.of("template", template));
        return input;
    }

    private static RunFunctionResponse run(String template) {
        return new GoTemplating().run(request(inline(template)));
    }

    /** Return what an expression renders, as the data of a ConfigMap shows it. */
    private static Object rendered(String expression) {
        RunFunctionResponse response = run("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  annotations:\n    "
                + "{{ setResourceNameAnnotation \"cm\" }}\ndata:\n  x: |-\n    " + expression + "\n");
        assertThat(response.results()).isEmpty();
        return ((Map<?, ?>) composed(response, "cm").resourceOrEmpty().get("data")).get("x");
    }

    private static FunctionResource composed(RunFunctionResponse response, String name) {
        assertThat(response.desired()).isNotNull();
        assertThat(response.desired().resources()).containsKey(name);
        return response.desired().resources().get(name);
    }

    private static String fatal(RunFunctionResponse response) {
        assertThat(response.isFatal()).isTrue();
        assertThat(response.results()).hasSize(1);
        return response.results().get(0).message();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a6',
            quoteCharacter = '\u00a7',
            value = {
                "{{ .observed.composite.resource.spec.size }} \u00a6 3",
                "{{ typeOf .observed.composite.resource.spec.size }} \u00a6 int64",
                "{{ (getCompositeResource .).metadata.name }} \u00a6 thing",
                "{{ (getComposedResource . \"db\").metadata.name }} \u00a6 db-1",
                "{{ getComposedResource . \"none\" }} \u00a6 <no value>",
                "{{ (getComposedConnectionDetails . \"db\").password | b64dec }} \u00a6 correct-horse",
                "{{ (index .observed.resources \"db\").connectionDetails.password }} \u00a6 Y29ycmVjdC1ob3JzZQ==",
                "{{ (getCredentialData . \"cloud\").token | toString }} \u00a6 s3cr3t-token",
                "{{ getCredentialData . \"none\" }} \u00a6 <no value>",
                "{{ (index (getExtraResources . \"nets\") 0).resource.kind }} \u00a6 Net",
                "{{ (index .extraResources.nets.items 0).resource.kind }} \u00a6 Net",
                "{{ getExtraResources . \"none\" }} \u00a6 <no value>",
                "{{ getExtraResourcesFromContext . \"nets\" }} \u00a6 <no value>",
                "{{ (getResourceCondition \"Ready\" .observed.composite).Status }} \u00a6 True",
                "{{ (getResourceCondition \"Ready\" .observed.composite.resource).Reason }} \u00a6 Available",
                "{{ (getResourceCondition \"Other\" .observed.composite).Status }} \u00a6 Unknown",
                "{{ (.missing | getResourceCondition \"Ready\").Status }} \u00a6 Unknown",
                "{{ (getResourceCondition \"Ready\" .observed.composite).LastTransitionTime.Year }} \u00a6 2026",
                "{{ getResourceCondition \"Ready\" .observed.composite | toJson | fromJson | len }} \u00a6 4",
                "{{ randomChoice \"only\" }} \u00a6 only",
                "{{ (fromYaml \"a: {b: 5}\").a.b }} \u00a6 5",
                "{{ .context.team }} \u00a6 storage",
                "{{ env }} \u00a6 ",
            })
    void functionsSeeTheRequest(String expression, String wanted) {
        if (expression.contains("env")) {
            assertThat(fatal(run(expression))).contains("function \"env\" not defined");
        } else {
            assertThat(rendered(expression)).isEqualTo(wanted);
        }
    }

    @Test
    void conditionsAsYamlHaveTheNamesOfGosFields() {
        assertThat(rendered("{{ getResourceCondition \"Ready\" .observed.composite | toYaml | nindent 4 }}"))
                .isEqualTo("\ntype: Ready\nstatus: \"True\"\nlasttransitiontime: \"2026-01-02T03:04:05Z\"\n"
                        + "reason: Available\nmessage: \"\"\nobservedgeneration: 0");
    }

    @Test
    void metaKindsAreNoObjects() {
        RunFunctionResponse response = run("""
                apiVersion: meta.gotemplating.fn.crossplane.io/v1alpha1
                kind: CompositeConnectionDetails
                data: {user: {{ "admin" | b64enc }}}
                ---
                apiVersion: meta.gotemplating.fn.crossplane.io/v1alpha1
                kind: ClaimConditions
                conditions:
                - {type: Backed, status: "True", reason: Up, message: yes it is, target: CompositeAndClaim}
                - {type: Odd, status: "perhaps", reason: Why}
                ---
                apiVersion: meta.gotemplating.fn.crossplane.io/v1alpha1
                kind: Context
                data: {team: {name: net}}
                ---
                apiVersion: meta.gotemplating.fn.crossplane.io/v1alpha1
                kind: ExtraResources
                requirements:
                  one: {apiVersion: v1, kind: ConfigMap, matchName: a, namespace: default}
                  some: {apiVersion: v1, kind: Node, matchLabels: {zone: a}}
                """);

        assertThat(response.results()).isEmpty();
        assertThat(response.desired().resources()).isEmpty();
        assertThat(response.desired().compositeOrNone().connectionDetails().revealBase64())
                .isEqualTo(Map.of("user", "YWRtaW4="));
        assertThat(response.conditions())
                .extracting(condition -> condition.type() + condition.status())
                .containsExactly("BackedTrue", "OddUnknown");
        assertThat(response.conditions().get(0).target()).isEqualTo(Target.COMPOSITE_AND_CLAIM);
        assertThat(response.context()).containsEntry("team", Map.of("name", "net"));
        assertThat(response.requirements().resources()).containsOnlyKeys("one", "some");
        assertThat(response.requirements().extraResources()).containsOnlyKeys("some");
    }

    @Test
    void aDocumentOfTheCompositesKindChangesItsStatusOnly() {
        RunFunctionResponse response = run("""
                apiVersion: example.org/v1
                kind: XThing
                metadata:
                  name: other
                  annotations: {gotemplating.fn.crossplane.io/ready: "False"}
                spec: {size: 9}
                status: {address: here}
                """);

        FunctionResource composite = response.desired().compositeOrNone();
        assertThat(composite.resourceOrEmpty()).containsOnlyKeys("status");
        assertThat(composite.ready()).isEqualTo(Ready.FALSE);
    }

    @Test
    void yamlOfBothVersionsIsReadAsKubernetesDoes() {
        RunFunctionResponse response = run("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {annotations: {gotemplating.fn.crossplane.io/composition-resource-name: a}}
                spec: {on: yes, octal: 0777, float: 1.5, text: "yes", none: ~, big: 12345678901}
                """);

        assertThat(composed(response, "a").resourceOrEmpty().get("spec")).isEqualTo(specWanted());
    }

    private static Map<String, Object> specWanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("true", true);
        wanted.put("octal", 511.0);
        wanted.put("float", 1.5);
        wanted.put("text", "yes");
        wanted.put("none", null);
        wanted.put("big", 12345678901.0);
        return wanted;
    }

    @Test
    void lifetimesComeFromTheInputAndFromTheComposite() {
        Map<String, Object> input = inline("");
        input.put("ttl", "5m");
        assertThat(new GoTemplating().run(request(input)).ttl()).isEqualTo(Duration.ofMinutes(5));

        input.put("ttl", "nonsense");
        assertThat(new GoTemplating().run(request(input)).ttl()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void settingsHoldWhereTheInputSaysNothing() {
        var strict = new GoTemplating(
                new GoTemplating.Settings(Duration.ofHours(1), "/defaults", List.of("missingkey=error")));
        Map<String, Object> input = inline("{{ .none }}");
        input.put("options", List.of("missingkey=zero"));

        assertThat(fatal(strict.run(request(inline("{{ .none }}"))))).contains("map has no entry for key \"none\"");
        assertThat(fatal(strict.run(request(Map.of())))).contains("folder {/defaults}");
        assertThat(strict.run(request(input)).ttl()).isEqualTo(Duration.ofHours(1));
        assertThat(fatal(strict.run(request(input)))).contains("cannot unmarshal string");
    }

    @Test
    void filesAreUnavailableAndTheMessageSaysWhatToDo() {
        Map<String, Object> input = inline("");
        input.put("source", "FileSystem");
        input.put("fileSystem", Map.of("dirPath", "/templates"));

        assertThat(fatal(new GoTemplating().run(request(input))))
                .startsWith("invalid function input: cannot read tmpl from the folder {/templates}")
                .contains("source Inline")
                .contains("EnvironmentConfig");
    }

    @Test
    void ofOneDelimiterNothingIsTaken() {
        Map<String, Object> input = inline("{{ fail \"seen\" }}");
        input.put("delims", Map.of("left", "[["));

        assertThat(fatal(new GoTemplating().run(request(input)))).contains("seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a6',
            quoteCharacter = '\u00a7',
            value = {
                "{{ \u00a6 template: manifests:1: unclosed action",
                "{{ fail \"no\" }} \u00a6 cannot execute template: template: manifests:1:3: executing \"manifests\" at <fail \"no\">: error calling fail: no",
                "plain text \u00a6 json: cannot unmarshal string into Go value of type map[string]interface {}",
                "[1] \u00a6 cannot unmarshal array",
                "kind: \u00a6 Object 'Kind' is missing in '{\"kind\":null}'",
                "a: b: c \u00a6 yaml: mapping values are not allowed in this context",
                "{\"kind\": \"A\", \"apiVersion\": \"v1\", \"metadata\": {\"annotations\": {\"x\": true}}} \u00a6 invalid annotations in resource '/v1, Kind=A resource-name=<nil>': .metadata.annotations accessor error: contains non-string value in the map under key \"x\": true is of the type bool, expected string",
                "{\"kind\": \"A\", \"metadata\": {\"annotations\": 1}} \u00a6 accessor error: 1 is of the type int64, expected map[string]interface{}",
                "{\"kind\": \"Context\", \"apiVersion\": \"meta.gotemplating.fn.crossplane.io/v1alpha1\"} \u00a6 cannot get Contexts from input: data: no such field",
                "{\"kind\": \"ClaimConditions\", \"apiVersion\": \"meta.gotemplating.fn.crossplane.io/v1alpha1\", \"conditions\": 1} \u00a6 cannot get Conditions from input: cannot unmarshal value from JSON",
                "{\"kind\": \"XThing\", \"apiVersion\": \"example.org/v1\", \"status\": \"x\"} \u00a6 cannot get templated composite status",
                "{{ define \"r\" }}{{ include \"r\" . }}{{ end }}{{ include \"r\" . }} \u00a6 exceeded the limits",
                "{{ range 100000000 }}{{ end }} \u00a6 exceeded the limits",
                "{{ range 100000000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }} \u00a6 exceeded the limits",
                "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toYaml $d }} \u00a6 exceeded the limits",
                "{{ expandenv \"$HOME\" }} \u00a6 function \"expandenv\" not defined",
                "{{ getHostByName \"localhost\" }} \u00a6 templates do not see the network",
            })
    void whatIsWrongIsFatal(String template, String message) {
        assertThat(fatal(run(template))).contains(message);
    }

    @Test
    void messagesDoNotShowSecrets() {
        String plain = fatal(run("{{ range (getComposedConnectionDetails . \"db\").password | b64dec }}{{ end }}"));
        String encoded = fatal(run("{{ fail (index .observed.resources \"db\").connectionDetails.password }}"));
        String credential = fatal(run("{{ (getCredentialData . \"cloud\").token | toString | fail }}"));

        assertThat(plain).contains("range can't iterate over ***").doesNotContain("correct-horse");
        assertThat(encoded).endsWith("error calling fail: ***");
        assertThat(credential).endsWith("error calling fail: ***");
    }

    @Test
    void whatATemplateChangesDoesNotChangeTheRequest() {
        RunFunctionRequest request =
                request(inline("{{ $_ := set .observed.composite.resource.spec \"zone\" \"b\" }}"));

        assertThat(new GoTemplating().run(request).results()).isEmpty();
        assertThat(request.observed().compositeOrNone().resourceOrEmpty()).isEqualTo(XR);
    }

    @Test
    void anInputOfTheWrongShapeIsToldWhere() {
        Map<String, Object> input = inline("");
        input.put("inline", Map.of("template", 5.0));

        assertThat(fatal(new GoTemplating().run(request(input))))
                .startsWith("cannot get Function input from *v1.RunFunctionRequest: cannot get function input"
                        + " *v1beta1.GoTemplate")
                .contains("/inline/template");
    }
}
