package dev.slipway.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.console.FormField.Kind;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final List<Map<String, Object>> SCHEMA =
            List.of(Json.parseYaml("""
            title: Database
            required: [name]
            properties:
              name: {title: Name, type: string, pattern: "[a-z]+"}
              size: {type: integer, default: 20}
              share: {type: number}
              version: {type: string, enum: ["15", "16"], default: "16"}
              public: {type: boolean}
              tags: {type: array, items: {type: string}, default: [a, b]}
              network: {type: object, required: [zone], properties: {zone: {type: string}, nat: {type: boolean}}}
              password: {type: string, ui:field: Secret}
              repo: {type: string, ui:field: RepoUrlPicker}
            dependencies:
              public: {oneOf: [{properties: {host: {type: string}}}, {properties: {other: {type: string}}}]}
            """).get(0));

    private static FormField field(String name) {
        return Forms.parts(SCHEMA, Map.of("name", "shop")).get(0).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void propertiesBecomeFieldsOfTheirTypes() {
        assertThat(Forms.parts(SCHEMA, Map.of()).get(0).title()).isEqualTo("Database");
        assertThat(field("name"))
                .isEqualTo(new FormField("name", "Name", "", Kind.TEXT, true, "shop", "[a-z]+", List.of()));
        assertThat(field("size").kind()).isEqualTo(Kind.NUMBER);
        assertThat(field("size").value()).isEqualTo("20");
        assertThat(field("version").choices()).containsExactly("15", "16");
        assertThat(field("public").kind()).isEqualTo(Kind.YES_NO);
        assertThat(field("tags").value()).isEqualTo("a\nb");
        assertThat(field("password").kind()).isEqualTo(Kind.SECRET);
        assertThat(field("repo").help()).contains("owner=me");
    }

    @Test
    void patternsAreWrittenAsBrowsersReadThem() {
        var field = new FormField("n", "N", "", Kind.TEXT, true, "", "[-a-z0-9]*[a-z-]", List.of());
        assertThat(field.browserPattern()).isEqualTo("[\\-a-z0-9]*[a-z\\-]");
    }

    @Test
    void objectsWithinAndWhatDependsAreFieldsToo() {
        assertThat(field("network.zone").required()).isTrue();
        assertThat(field("network.zone").id()).isEqualTo("field-network-zone");
        assertThat(field("host").required()).isFalse();
        assertThat(field("other").required()).isFalse();
    }

    @Test
    void whatIsEnteredBecomesValuesOfTheTypesOfTheSchema() {
        Map<String, Object> values = Forms.values(
                SCHEMA,
                Map.of(
                        "name",
                        " shop ",
                        "size",
                        "30",
                        "share",
                        "0.5",
                        "version",
                        "15",
                        "public",
                        "true",
                        "tags",
                        "x\n\n y ",
                        "network.zone",
                        "b",
                        "unknown",
                        "left out"));
        assertThat(values)
                .isEqualTo(Map.of(
                        "name",
                        "shop",
                        "size",
                        30L,
                        "share",
                        0.5,
                        "version",
                        "15",
                        "public",
                        true,
                        "tags",
                        List.of("x", "y"),
                        "network",
                        Map.of("zone", "b", "nat", false)));
    }

    @Test
    void emptyFieldsAreLeftOutAndWrongNumbersStayTexts() {
        Map<String, Object> values = Forms.values(SCHEMA, Map.of("name", "", "size", "many"));
        assertThat(values)
                .doesNotContainKey("name")
                .containsEntry("size", "many")
                .containsEntry("public", false);
    }

    private static final List<Map<String, Object>> SECRETIVE =
            List.of(Json.parseYaml("""
            title: One
            properties:
              password: {type: string, ui:field: Secret}
              pin: {type: string, ui:widget: password}
              repo: {type: string, ui:field: RepoUrlPicker, ui:options: {requestUserCredentials: {secretsKey: USER}}}
            """).get(0));

    private static final Map<String, Object> WANTED = Json.parseYaml(
                    "{required: [KEY], properties: {KEY: {title: Key, type: string}, password: {}}}")
            .get(0);

    @Test
    void secretsHaveFieldsOfTheirOwn() {
        List<FormPage.Part> parts = Forms.parts(SECRETIVE, Map.of());
        assertThat(parts.get(0).fields()).filteredOn(FormField::isHidden).hasSize(3);
        assertThat(FormSecrets.part(parts, WANTED).orElseThrow().fields())
                .extracting(FormField::name, FormField::title, FormField::required)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("secrets.KEY", "Key", true));
        assertThat(FormSecrets.part(parts, Map.of())).isEmpty();
    }

    @Test
    void secretsGoTheirOwnWay() {
        List<FormPage.Part> parts = Forms.parts(SECRETIVE, Map.of());
        var all = List.of(parts.get(0), FormSecrets.part(parts, WANTED).orElseThrow());
        Map<String, String> sent = Map.of(
                "password", "hunter2 ",
                "pin", "1234",
                "repo", "r",
                "secrets.USER", "t0ken",
                "secrets.KEY", "k",
                "secrets.other", "x");

        assertThat(FormSecrets.of(all, sent).entrySet())
                .extracting(secret -> secret.getKey() + "=" + secret.getValue().reveal())
                .containsExactlyInAnyOrder("password=hunter2 ", "USER=t0ken", "KEY=k");
        assertThat(Forms.values(SECRETIVE, sent)).isEqualTo(Map.of("password", "********", "pin", "1234", "repo", "r"));
        assertThat(FormSecrets.of(all, Map.of("password", ""))).isEmpty();
        assertThat(Forms.values(SECRETIVE, Map.of())).isEmpty();
    }
}
