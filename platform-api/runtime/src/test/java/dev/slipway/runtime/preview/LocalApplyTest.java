package dev.slipway.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalApplyTest {

    private static final KubeObject LIVE = KubeObject.of(Json.parseYaml("""
            apiVersion: example.org/v1
            kind: Box
            metadata:
              name: b
              labels: {mine: x, others: "y"}
              managedFields:
              - manager: me
                operation: Apply
                fieldsV1:
                  f:metadata: {f:labels: {f:mine: {}}}
                  f:spec:
                    f:size: {}
                    f:gone: {}
                    f:steps:
                      'k:{"step":"a"}': {.: {}, f:step: {}, f:input: {f:x: {}}}
            spec:
              size: 1
              gone: true
              defaulted: 7
              steps:
              - {step: a, input: {x: 1}, mode: default}
            """).get(0));

    @Test
    void whatTheManagerNoLongerDesiresGoesAndTheRestStays() {
        KubeObject after = LocalApply.on(LIVE, desired("{size: 2, steps: [{step: a, input: {x: 2}}]}"), "me");

        assertThat(after.map("spec"))
                .isEqualTo(Map.of(
                        "size", 2L,
                        "defaulted", 7L,
                        "steps", List.of(Map.of("step", "a", "input", Map.of("x", 2L), "mode", "default"))));
        assertThat(after.labels()).isEqualTo(Map.of("others", "y"));
    }

    @Test
    void aManagerThatOwnsNothingTakesNothingAway() {
        KubeObject after = LocalApply.on(LIVE, desired("{size: 2}"), "somebody");

        assertThat(after.map("spec"))
                .containsEntry("size", 2L)
                .containsEntry("gone", true)
                .containsKey("steps");
        assertThat(after.labels()).containsKey("mine");
        assertThat(after.at("metadata", "managedFields")).isEmpty();
    }

    @Test
    void listsWithoutKeysAreReplacedWhole() {
        KubeObject after = LocalApply.on(LIVE, desired("{steps: [{step: b}]}"), "somebody");

        assertThat(after.list("spec", "steps")).isEqualTo(List.of(Map.of("step", "b")));
    }

    private static KubeObject desired(String spec) {
        return KubeObject.of(Map.of("apiVersion", "example.org/v1", "kind", "Box", "metadata", Map.of("name", "b")))
                .with(Json.parseYaml(spec).get(0), "spec");
    }
}
