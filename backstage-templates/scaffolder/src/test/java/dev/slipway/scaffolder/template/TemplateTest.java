package dev.slipway.scaffolder.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {

    private static final String GOOD = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: Database, title: A database}
            spec:
              type: resource
              parameters:
                - title: Name
                  required: [name]
                  properties:
                    name: {type: string, pattern: '^[a-z]+$', ui:autofocus: true}
                    size: {type: string, enum: [small, large], default: small}
                - title: More
                  properties:
                    backups: {type: boolean}
                  dependencies:
                    backups: {required: [days]}
              secrets:
                schema: {type: object, required: [TOKEN]}
              steps:
                - action: debug:log
                - {id: log, action: debug:log, if: true}
            """;

    @Test
    void stepsWithoutAnIdAreNamedAfterTheirPlace() {
        Template template = Template.parse(GOOD, "template.yaml");

        assertThat(template.entityRef()).isEqualTo("template:default/database");
        assertThat(template.steps()).extracting(Step::id).containsExactly("step-1", "log");
        assertThat(template.pages()).hasSize(2);
        assertThat(template.withDefaults(Map.of("name", "x"))).containsEntry("size", "small");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | Ab1 | name",
                "size | huge | size",
                "backups | yes | backups",
            })
    void aValueOutsideItsSchemaNamesItsField(String field, String value, String named) {
        Map<String, Object> values = field.equals("name") ? Map.of(field, value) : Map.of("name", "x", field, value);

        assertThat(Template.parse(GOOD, "t").errors(values))
                .anySatisfy(error -> assertThat(error).startsWith(named));
    }

    @Test
    void whatIsMissingIsNamed() {
        Template template = Template.parse(GOOD, "t");

        assertThat(template.errors(Map.of())).containsExactly("name: required property 'name' not found");
        assertThat(template.errors(Map.of("name", "x", "backups", true)))
                .anySatisfy(error -> assertThat(error).contains("days"));
        assertThat(template.errors(Map.of("name", "x"))).isEmpty();
        assertThat(template.secretErrors(Set.of())).containsExactly("secrets.TOKEN: is required");
        assertThat(template.secretErrors(Set.of("TOKEN"))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String bad = GOOD.replace("v1beta3", "v1beta2")
                .replace("type: resource", "owner: me")
                .replace("- action: debug:log", "- name: x\n      id: log");

        assertThatThrownBy(() -> Template.parse(bad, "dir/template.yaml"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("dir/template.yaml")
                .hasMessageContaining("v1beta2")
                .hasMessageContaining("spec.type")
                .hasMessageContaining("spec.steps[0].action")
                .hasMessageContaining("another step \"log\"");
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        assertThatThrownBy(() -> Template.parse("a: [", "t")).hasMessageContaining("t: ");
        assertThatThrownBy(() -> Template.parse("kind: Component", "t")).hasMessageContaining("0 documents");
        assertThatThrownBy(() -> Template.parse(GOOD.replaceAll("(?s)steps:.*", "steps: []"), "t"))
                .hasMessageContaining("spec.steps: has no steps");
        assertThatThrownBy(() ->
                        Template.parse(GOOD.replaceAll("(?s)parameters:.*secrets", "parameters: 5\n  secrets"), "t"))
                .hasMessageContaining("spec.parameters");
    }
}
