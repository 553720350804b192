package dev.slipway.compositions.function.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencerTest {

    private static final Sequencer FUNCTION = new Sequencer();

    private static final String BOTH = """
            observed:
              composite: {resource: {spec: {wanted: true}}}
              resources:
                a: {resource: {apiVersion: v1, kind: A, metadata: {name: one}}}
                b: {resource: {apiVersion: v1, kind: B, metadata: {name: two}}}
            desired: {resources: {a: {resource: {}}, b: {resource: {}}}}
            """;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> resources(Map<String, Object> response) {
        Map<String, Object> desired = (Map<String, Object>) response.get("desired");
        return (Map<String, Object>) desired.getOrDefault("resources", Map.of());
    }

    @Test
    void rulesForCreationOnlyMakeNoUsages() {
        String input = "input: {enableDeletionSequencing: true, rules: [{sequence: [a, b], createOnly: %s}]}";

        assertThat(resources(Calls.response(FUNCTION, BOTH + input.formatted(true))))
                .containsOnlyKeys("a", "b");
        assertThat(resources(Calls.response(FUNCTION, BOTH + input.formatted(false))))
                .containsOnlyKeys("a", "b", "b-a-usage");
    }

    @Test
    void aRuleCannotBeForNeither() {
        assertThat(Calls.results(FUNCTION, "input: {rules: [{sequence: [a, b], createOnly: true, deleteOnly: true}]}"))
                .containsExactly(
                        "FATAL rule for sequence [a b] cannot have both deleteOnly and createOnly set to true");
    }

    @Test
    void whatOneRuleRemovesIsAbsentForTheNext() {
        var response = Calls.response(FUNCTION, """
                desired: {resources: {a: {resource: {}}, b: {resource: {}}, c: {resource: {}}}}
                input: {rules: [{sequence: [a, b]}, {sequence: [b, c]}]}
                """);

        assertThat(resources(response)).containsOnlyKeys("a");
        assertThat(Calls.results(FUNCTION, """
                        desired: {resources: {a: {resource: {}}, b: {resource: {}}, c: {resource: {}}}}
                        input: {rules: [{sequence: [a, b]}, {sequence: [b, c]}]}
                        """))
                .containsExactly(
                        "NORMAL Delaying creation of resource(s) matching \"b\" because \"a\" is not fully ready (0 of 1)",
                        "NORMAL Delaying creation of resource(s) matching \"c\" because \"b\" does not exist yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observed. | cannot parse CEL condition: ERROR: <input>:1:10: Syntax error",
                "nobody | cannot type-check CEL condition: ERROR: <input>:1:1: undeclared reference to 'nobody'",
                "observed.composite.nothing | cannot type-check CEL condition: ERROR: <input>:1:19: undefined field 'nothing'",
                "1 + 1 | CEL condition must return bool, got int",
                "observed.composite.resource.spec | CEL condition result is not bool",
                "observed.composite.resource.spec.absent | cannot evaluate CEL condition: no such key: absent",
            })
    void aWrongConditionIsFatal(String condition, String why) {
        assertThat(Calls.results(
                        FUNCTION, BOTH + "input: {rules: [{sequence: [a, b], condition: '" + condition + "'}]}"))
                .first()
                .asString()
                .startsWith("FATAL cannot evaluate condition \"" + condition + "\" for sequence [a b]: " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "observed.composite.resource.spec.wanted, true",
        "size(observed.resources) == 2, true",
        "has(observed.resources), true",
        "has(desired.composite), false",
        "size(desired.resources) == 0, false",
        "has(context.anything), false",
    })
    void conditionsSeeTheRequest(String condition, boolean holds) {
        var results = Calls.results(
                FUNCTION, BOTH + "input: {rules: [{sequence: [a, b], condition: \"" + condition + "\"}]}");

        assertThat(results.stream().noneMatch(result -> result.contains("evaluated to false")))
                .isEqualTo(holds);
    }

    @Test
    void namesOfUsagesFit() {
        String name = Usages.name("Kind-" + "a".repeat(60) + "-Other-b");

        assertThat(name).hasSize(63).matches("kind-a+-[0-9a-f]{6}-dependency");
        assertThat(Usages.name("A-one-B-two")).matches("a-one-b-two-[0-9a-f]{6}-dependency");
    }

    @Test
    void usagesAreNotProtectedByUsages() {
        var response = Calls.response(FUNCTION, """
                observed:
                  resources:
                    a: {resource: {apiVersion: v1, kind: A, metadata: {name: one}}}
                    b-usage: {resource: {apiVersion: protection.crossplane.io/v1beta1, kind: Usage, metadata: {name: u}}}
                desired: {resources: {a: {resource: {}}, b-usage: {resource: {}}}}
                input: {enableDeletionSequencing: true, rules: [{sequence: [a, "b.*"]}]}
                """);

        assertThat(resources(response)).containsOnlyKeys("a", "b-usage");
    }
}
