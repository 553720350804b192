package dev.slipway.compositions.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: object, properties: {a: {type: string}}} | {type: object} | v1.a is unknown
            {type: object, properties: {a: {type: string}}} | {type: object, properties: {a: {type: integer}}} | v1.a is no string
            {type: object, properties: {a: {type: string}}} | {type: object, properties: {a: {type: string}}, required: [a]} | v1.a is required
            {type: array, items: {properties: {a: {}}}} | {type: array, items: {properties: {b: {}}}} | v1[].a is unknown
            {type: array, items: {type: string}} | {type: array} | v1 has no items
            {additionalProperties: {type: string}} | {type: object} | v1 takes no other keys
            {additionalProperties: {enum: [a, b]}} | {additionalProperties: {enum: [a]}} | v1{} takes fewer values
            {type: string} | {type: string, enum: [a]} | v1 takes fewer values
            {type: string, maxLength: 9} | {type: string, maxLength: 8} | v1 has maxLength 8
            {type: array} | {type: array, minItems: 1} | v1 has minItems 1
            {type: string} | {type: string, pattern: x} | v1 has the pattern x
            """)
    void whatIsRefusedIsNamed(String theirs, String ours, String refusal) {
        assertThat(Acceptance.refusals(definition("Cluster", theirs), definition("Cluster", ours)))
                .containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: object, properties: {a: {type: string}}} | {type: object, x-kubernetes-preserve-unknown-fields: true}
            {type: string, enum: [a]} | {type: string}
            {type: string, maxLength: 9} | {type: string, maxLength: 10}
            {type: object, required: [a]} | {type: object}
            """)
    void whatIsTakenIsNot(String theirs, String ours) {
        assertThat(Acceptance.refusals(definition("Cluster", theirs), definition("Cluster", ours)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Namespaced, v1, scope", "Cluster, v2, v1 is not there"})
    void versionsAndScopesCount(String scope, String version, String refusal) {
        KubeObject ours =
                KubeObject.of(Json.parseYaml("{spec: {scope: %s, versions: [{name: %s}]}}".formatted(scope, version))
                        .get(0));

        assertThat(Acceptance.refusals(definition("Cluster", "{}"), ours)).containsExactly(refusal);
    }

    private static KubeObject definition(String scope, String schema) {
        return KubeObject.of(Json.parseYaml("{spec: {scope: %s, versions: [{name: v1, schema: {openAPIV3Schema: %s}}]}}"
                        .formatted(scope, schema))
                .get(0));
    }
}
