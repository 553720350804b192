package dev.slipway.compositions.function.extraresources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraResourcesTest {

    private static final ExtraResources FUNCTION = new ExtraResources();

    private static final String INPUT = """
            observed: {composite: {resource: {spec: {team: core}}}}
            input:
              spec:
                extraResources:
                - {apiVersion: v1, kind: ConfigMap, namespace: ns, into: named, ref: {name: settings}}
                - apiVersion: example.org/v1
                  kind: XCluster
                  into: clusters
                  type: Selector
                  selector:
                    minMatch: 1
                    maxMatch: 2
                    matchLabels:
                    - {key: team, valueFromFieldPath: spec.team}
                    - {key: tier, valueFromFieldPath: spec.tier, fromFieldPathPolicy: Optional}
            """;

    @Test
    void whatTheInputSelectsIsAskedFor() {
        Calls.assertSame(Calls.response(FUNCTION, INPUT).get("requirements"), """
                resources:
                  named: {apiVersion: v1, kind: ConfigMap, namespace: ns, matchName: settings}
                  clusters: {apiVersion: example.org/v1, kind: XCluster, matchLabels: {labels: {team: core}}}
                """);
    }

    @Test
    void whatWasFoundGoesToTheContextSortedAndCut() {
        var response = Calls.response(FUNCTION, INPUT + """
                requiredResources:
                  named: {items: [{resource: {metadata: {name: settings}}}]}
                  clusters:
                    items:
                    - {resource: {metadata: {name: c}}}
                    - {resource: {metadata: {name: a}}}
                    - {resource: {metadata: {name: b}}}
                """);

        Calls.assertSame(response.get("context"), """
                apiextensions.crossplane.io/extra-resources:
                  named: [{metadata: {name: settings}}]
                  clusters: [{metadata: {name: a}}, {metadata: {name: b}}]
                """);
    }

    @Test
    void theKeyOfTheContextCanBeChosen() {
        var response = Calls.response(FUNCTION, """
                requiredResources: {a: {items: [{resource: {metadata: {name: x}}}]}}
                input:
                  spec:
                    context: {key: example.org/mine}
                    extraResources: [{apiVersion: v1, kind: Secret, into: a, ref: {name: x}}]
                """);

        Calls.assertSame(response.get("context"), "{example.org/mine: {a: [{metadata: {name: x}}]}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{named: {items: []}} | Required extra resource \"named\" not found",
                "{named: {items: [{}, {}]}} | expected exactly one extra resource \"named\", got 2",
                "{named: {items: [{}]}} | cannot find expected extra resource \"clusters\"",
                "{named: {items: [{}]}, clusters: {}} | expected at least 1 extra resources \"clusters\", got 0",
            })
    void whatDoesNotFitIsFatal(String found, String why) {
        assertThat(Calls.results(FUNCTION, INPUT + "requiredResources: " + found))
                .containsExactly("FATAL verifying and sorting extra resources: " + why);
    }

    @Test
    void anOptionalOneMayBeAbsent() {
        var response = Calls.response(FUNCTION, """
                requiredResources: {a: {items: []}}
                input:
                  spec:
                    policy: {resolution: Optional}
                    extraResources: [{apiVersion: v1, kind: Secret, into: a, ref: {name: x}}]
                """);

        Calls.assertSame(response.get("context"), "{apiextensions.crossplane.io/extra-resources: {}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{into: a} | spec.extraResources[0].ref: Required value: type Reference needs a ref",
                "{into: a, type: Selector} | spec.extraResources[0].selector: Required value: type Selector needs a selector",
            })
    void anIncompleteSourceIsFatalAndSaysWhere(String source, String why) {
        assertThat(Calls.results(FUNCTION, "input: {spec: {extraResources: [" + source + "]}}"))
                .containsExactly("FATAL could not build extra resource requirements: " + why);
    }
}
