package dev.slipway.delivery.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceActionsTest {

    private static final KubeObject WEB = object("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop, generation: 9007199254740991, annotations: {}}
        spec:
          replicas: 2
          template:
            spec:
              containers: [{name: web, resources: {}}]
              volumes: [{name: tmp, emptyDir: {}}]
        """);

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static ResourceActions actions(String group, String kind, String yaml) {
        ResourceActions actions = new ResourceActions();
        actions.add(group, kind, yaml);
        return actions;
    }

    private static ResourceActions scripts(String name, String script) {
        return actions(
                "apps",
                "Deployment",
                Json.toYaml(Map.of(
                        "discovery.lua",
                        "return {" + name + " = {}}",
                        "definitions",
                        List.of(Map.of("name", name, "action.lua", script)))));
    }

    private static List<String> names(ResourceActions actions, KubeObject object) {
        return actions.discover(object).stream()
                .map(action -> action.name() + (action.disabled() ? " (disabled)" : ""))
                .toList();
    }

    private static Map<String, Object> patch(ResourceActions actions, String action, Map<String, String> parameters) {
        List<Impact> impacts = actions.run(WEB, action, parameters);
        assertThat(impacts).hasSize(1);
        assertThat(impacts.get(0).verb()).isEqualTo(Impact.Verb.PATCH);
        return impacts.get(0).patch();
    }

    @Test
    void aRestartChangesOneAnnotationAndNothingElse() {
        Map<String, Object> patch = patch(new ResourceActions(), "restart", Map.of());

        assertThat(patch.keySet()).containsExactly("spec");
        assertThat(Json.toJson(patch))
                .matches("\\{\"spec\":\\{\"template\":\\{\"metadata\":\\{\"annotations\":\\{"
                        + "\"kubectl.kubernetes.io/restartedAt\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"}}}}}");
    }

    @Test
    void builtInActionsDependOnTheState() {
        ResourceActions none = new ResourceActions();

        assertThat(names(none, WEB)).containsExactly("pause", "restart", "resume (disabled)", "scale");
        assertThat(names(none, WEB.with(true, "spec", "paused")))
                .containsExactly("pause (disabled)", "restart", "resume", "scale");
        assertThat(names(none, object("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}")))
                .isEmpty();
        assertThat(patch(none, "scale", Map.of("replicas", "5"))).isEqualTo(Map.of("spec", Map.of("replicas", 5L)));
        assertThatThrownBy(() -> none.run(WEB, "scale", Map.of("replicas", "many")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("parameter replicas is not a whole number: many");
        assertThatThrownBy(() -> none.run(WEB, "explode", Map.of()))
                .hasMessageContaining("apps/Deployment has no action explode");
    }

    @Test
    void aJobIsMadeOfACronJob() {
        KubeObject nightly = object("""
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: nightly, namespace: shop, uid: u1}
            spec: {jobTemplate: {metadata: {labels: {a: b}}, spec: {backoffLimit: 1}}}
            """);

        List<Impact> impacts = new ResourceActions().run(nightly, "create-job", Map.of());

        assertThat(impacts).hasSize(1);
        assertThat(impacts.get(0).verb()).isEqualTo(Impact.Verb.CREATE);
        KubeObject job = impacts.get(0).object();
        assertThat(job.name()).matches("nightly-\\d{14}");
        assertThat(job.namespace()).isEqualTo("shop");
        assertThat(job.at("spec", "backoffLimit")).contains(1L);
        assertThat(job.labels()).containsEntry("a", "b");
        assertThat(job.owners().get(0).name()).isEqualTo("nightly");
    }

    @Test
    void everyBuiltInActionThatIsOfferedCanBeRun() {
        BuiltinActions.all().forEach((key, scripts) -> {
            String[] parts = key.split("/");
            KubeObject object = object("""
                    {apiVersion: %s/v1, kind: %s, metadata: {name: a, namespace: b, uid: u},
                     spec: {template: {}, jobTemplate: {spec: {}}, strategy: {canary: {steps: [{pause: {}}]}}}}
                    """.formatted(parts[0], parts[1]));
            for (ResourceAction action : new ResourceActions().discover(object)) {
                assertThat(new ResourceActions().run(object, action.name(), Map.of("replicas", "1")))
                        .as("%s of %s", action.name(), key)
                        .isNotEmpty();
            }
            assertThat(names(new ResourceActions(), object))
                    .as(key)
                    .hasSameSizeAs(scripts.definitions().keySet());
        });
    }

    @Test
    void usersActionsTakeThePlaceOfBuiltInOnesUnlessTheyAreMerged() {
        String own = """
            discovery.lua: |
              actions = {}
              actions["tag"] = {["disabled"] = false, ["displayName"] = "Tag it"}
              actions["restart"] = {["disabled"] = true}
              return actions
            definitions:
            - name: tag
              action.lua: |
                local os = require("os")
                obj.metadata.labels = {at = os.date("!%Y"), who = actionParams["who"]}
                return obj
            """;
        ResourceActions alone = actions("apps", "Deployment", own);
        ResourceActions merged = actions("apps", "Deployment", "mergeBuiltinActions: true\n" + own);

        assertThat(names(alone, WEB)).containsExactly("restart (disabled)", "tag");
        assertThat(names(merged, WEB))
                .containsExactly("pause", "restart (disabled)", "resume (disabled)", "scale", "tag");
        assertThat(alone.discover(WEB).get(1).displayName()).isEqualTo("Tag it");
        assertThat(Json.toJson(patch(alone, "tag", Map.of("who", "me"))))
                .matches("\\{\"metadata\":\\{\"labels\":\\{.*\"who\":\"me\".*}}}");
        assertThat(patch(alone, "restart", Map.of())).isNotEmpty();
    }

    @Test
    void whatAScriptTakesAwayGoesAndWhatItDoesNotTouchStays() {
        assertThat(Json.toJson(patch(scripts("a", "obj.spec.replicas = nil return obj"), "a", Map.of())))
                .isEqualTo("{\"spec\":{\"replicas\":null}}");
        assertThat(patch(scripts("a", "obj.spec.template.spec.containers[1].image = 'x' return obj"), "a", Map.of()))
                .as("a list is replaced as a whole, and its empty maps stay maps")
                .isEqualTo(
                        Json.parseYaml("spec: {template: {spec: {containers: [{name: web, image: x, resources: {}}]}}}")
                                .get(0));
        assertThat(patch(scripts("a", "return obj"), "a", Map.of())).isEmpty();
    }

    @Test
    void whatScriptsDoWrongNamesTheActionAndTheObject() {
        for (String wrong : List.of(
                "return 5",
                "error('no')",
                "while true do end",
                "return {{operation = 'delete', resource = obj}}",
                "return {{operation = 'patch'}}",
                "obj.metadata.name = 'other' return obj",
                "obj.self = obj return obj",
                "require('io') return obj",
                "local function f() return 1 + f() end f()",
                "return {{operation = 'create', resource = {kind = 'X'}}}")) {
            assertThatThrownBy(() -> scripts("a", wrong).run(WEB, "a", Map.of()))
                    .as(wrong)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContainingAll("action a on", "web");
        }
        assertThatThrownBy(() -> scripts("a", "this is no lua"))
                .hasMessageContaining("action a of apps/Deployment does not compile");
        assertThatThrownBy(() -> scripts("a", " ")).hasMessageContaining("the script is empty");
        assertThatThrownBy(() ->
                        actions("apps", "Deployment", "discovery.lua: return 3").discover(WEB))
                .hasMessageContaining("gives back no table of actions");
    }
}
