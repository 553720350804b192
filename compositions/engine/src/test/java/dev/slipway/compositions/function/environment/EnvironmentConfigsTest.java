package dev.slipway.compositions.function.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentConfigsTest {

    private static final EnvironmentConfigs FUNCTION = new EnvironmentConfigs();

    private static final String FOUND = """
            requiredResources:
              environment-config-0:
                items:
                - resource: {metadata: {name: c}, data: {from: c, c: true}, weight: 1}
                - resource: {metadata: {name: a}, data: {from: a, a: true}, weight: 3}
                - resource: {metadata: {name: b}, data: {from: b, b: true}, weight: 2}
            """;

    private static String selector(String fields) {
        return """
                input:
                  spec:
                    environmentConfigs:
                    - type: Selector
                      selector: {matchLabels: [{key: k, type: Value, value: v}], %s}
                """.formatted(fields);
    }

    @Test
    void severalAreMergedInTheOrderOfTheirNames() {
        var response = Calls.response(FUNCTION, FOUND + selector("mode: Multiple"));

        Calls.assertSame(response.get("context"), """
                apiextensions.crossplane.io/environment:
                  {apiVersion: internal.crossplane.io/v1alpha1, kind: Environment, from: c, a: true, b: true, c: true}
                """);
    }

    @Test
    void anotherFieldGivesAnotherOrderAndTheFirstFewAreTaken() {
        var response =
                Calls.response(FUNCTION, FOUND + selector("mode: Multiple, sortByFieldPath: weight, maxMatch: 2"));

        Calls.assertSame(response.get("context"), """
                apiextensions.crossplane.io/environment:
                  {apiVersion: internal.crossplane.io/v1alpha1, kind: Environment, from: b, b: true, c: true}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: Single | expected exactly one required resource, got 3",
                "mode: Multiple, minMatch: 4 | expected at least 4 required resources, got 3",
                "mode: Some | unknown selector mode \"Some\"",
                "mode: Multiple, sortByFieldPath: data | unsupported type \"map\" for sorting",
                "mode: Multiple, sortByFieldPath: 'a[' | cannot parse path \"a[\": unterminated '[' at position 1",
            })
    void aSelectionThatDoesNotFitIsFatal(String fields, String why) {
        assertThat(Calls.results(FUNCTION, FOUND + selector(fields)))
                .containsExactly("FATAL cannot get selected environment configs: cannot process environment config"
                        + " \"environment-config-0\" by selector: " + why);
    }

    @Test
    void aConfigThatIsOptionalMayBeAbsent() {
        var response = Calls.response(FUNCTION, """
                requiredResources: {environment-config-0: {items: []}}
                input:
                  spec:
                    policy: {resolution: Optional}
                    defaultData: {a: 1}
                    environmentConfigs: [{ref: {name: nobody}}]
                """);

        Calls.assertSame(response.get("context"), """
                apiextensions.crossplane.io/environment:
                  {apiVersion: internal.crossplane.io/v1alpha1, kind: Environment, a: 1}
                """);
    }

    @Test
    void aRequiredLabelThatTheCompositeDoesNotHaveIsFatal() {
        assertThat(Calls.results(FUNCTION, """
                        observed: {composite: {resource: {spec: {}}}}
                        input:
                          spec:
                            environmentConfigs:
                            - type: Selector
                              selector: {matchLabels: [{key: k, valueFromFieldPath: spec.region}]}
                        """))
                .containsExactly("FATAL cannot build requirements: cannot get value from field path \"spec.region\":"
                        + " spec.region: no such field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: Reference | spec.environmentConfigs[0].ref: Required value: type Reference needs a ref",
                "type: Selector, selector: {matchLabels: [{key: k, type: Value}]} | Value cannot be nil for type 'Value'",
                "type: Selector, selector: {matchLabels: [{key: k}]} | ValueFromFieldPath cannot be nil for type"
                        + " 'FromCompositeFieldPath'",
            })
    void anIncompleteSourceIsFatalAndSaysWhere(String source, String why) {
        assertThat(Calls.results(FUNCTION, "input: {spec: {environmentConfigs: [{" + source + "}]}}"))
                .containsExactly("FATAL cannot build requirements: " + why);
    }

    @Test
    void unknownFieldsOfTheInputAreNamedWithTheirPlace() {
        assertThat(Calls.results(FUNCTION, "input: {spec: {environmentConfigs: [{ref: {name: a, kind: b}}]}}"))
                .first()
                .asString()
                .endsWith("json: unknown object member name \"kind\" within \"/spec/environmentConfigs/0/ref\"");
        assertThat(Calls.results(FUNCTION, "input: {spec: {environmentConfigs: [{selector: {minMatch: -1}}]}}"))
                .first()
                .asString()
                .endsWith("json: cannot unmarshal JSON number -1 into Go uint64 within"
                        + " \"/spec/environmentConfigs/0/selector/minMatch\"");
    }

    @Test
    void whatCanBeLeftOutIsNotAskedFor() {
        var response = Calls.response(FUNCTION, """
                input:
                  spec:
                    environmentConfigs:
                    - type: Selector
                      selector: {matchLabels: [{key: k, valueFromFieldPath: spec.x, fromFieldPathPolicy: Optional}]}
                """);

        Calls.assertSame(response.get("requirements"), "{}");
    }

    @Test
    void withoutSourcesNothingIsAskedForAndNothingChanges() {
        var response = Calls.response(FUNCTION, "{context: {a: 1}, input: {spec: {defaultData: {b: 2}}}}");

        assertThat(response).doesNotContainKey("requirements");
        Calls.assertSame(response.get("context"), "{a: 1}");
    }
}
