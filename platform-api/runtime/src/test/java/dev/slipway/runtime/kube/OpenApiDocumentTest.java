package dev.slipway.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final OpenApiDocument DOCUMENT =
            new OpenApiDocument(Json.parseYaml("""
            components:
              schemas:
                org.example.v1.Thing:
                  x-kubernetes-group-version-kind: [{group: example.org, version: v1, kind: Thing}]
                  properties:
                    spec: {$ref: "#/components/schemas/org.example.v1.ThingSpec"}
                    described: {description: Mine., default: {}, allOf: [{$ref: "#/components/schemas/org.example.v1.Leaf"}]}
                    odd: {$ref: "#/components/schemas/nowhere"}
                org.example.v1.ThingSpec:
                  properties:
                    size: {type: integer}
                    parts: {type: array, items: {$ref: "#/components/schemas/org.example.v1.ThingSpec"}}
                org.example.v1.Leaf: {description: A leaf., type: string}
                io.k8s.Shared:
                  x-kubernetes-group-version-kind:
                  - {group: example.org, version: v1, kind: Shared}
                  - {group: example.org, version: v2, kind: Shared}
            """).get(0));

    private static Gvk kind(String name) {
        return new Gvk("example.org", "v1", name);
    }

    @Test
    void referencesAreReplacedByWhatTheyReferTo() {
        Map<String, Object> schema = DOCUMENT.schema(kind("Thing")).orElseThrow();

        assertThat(Json.toJson(schema))
                .contains("\"spec\":{\"properties\":{\"size\":{\"type\":\"integer\"}")
                .contains("\"described\":{\"description\":\"Mine.\",\"type\":\"string\"}")
                .contains("\"odd\":{\"$ref\":\"#/components/schemas/nowhere\"}");
    }

    @Test
    void aSchemaThatContainsItselfKeepsItsReference() {
        assertThat(Json.toJson(DOCUMENT.schema(kind("Thing")).orElseThrow()))
                .contains("\"items\":{\"$ref\":\"#/components/schemas/org.example.v1.ThingSpec\"}");
    }

    @Test
    void aSchemaOfSeveralKindsOrOfAnotherIsNone() {
        assertThat(DOCUMENT.schema(kind("Shared"))).isEmpty();
        assertThat(DOCUMENT.schema(kind("Other"))).isEmpty();
        assertThat(new OpenApiDocument(Map.of()).schema(kind("Thing"))).isEmpty();
    }
}
