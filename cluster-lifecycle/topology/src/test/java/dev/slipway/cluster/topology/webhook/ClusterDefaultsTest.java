package dev.slipway.cluster.topology.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterDefaultsTest {

    private static final KubeObject CLASS = KubeObject.of(Json.parseYaml("""
            metadata: {name: sized, namespace: classes}
            spec:
              variables:
              - {name: zone, required: false, schema: {openAPIV3Schema: {type: string, default: a}}}
              - {name: free, required: false, schema: {openAPIV3Schema: {type: string}}}
            """).get(0));

    private final ClusterDefaults defaults = new ClusterDefaults(ClusterDefaultsTest::find);

    private static Optional<KubeObject> find(Ref ref) {
        return Optional.of(CLASS)
                .filter(one -> one.name().equals(ref.name()) && one.namespace().equals(ref.namespace()));
    }

    private KubeObject response(String namespace, String spec) {
        String review = "{request: {uid: u1, namespace: %s, object: {metadata: {name: c}, spec: %s}}}"
                .formatted(namespace, spec);
        byte[] body = Json.toJsonBytes(Json.parseYaml(review).get(0));
        KubeObject answer = Json.object(defaults.answer(body));
        assertThat(answer.kind()).isEqualTo("AdmissionReview");
        assertThat(answer.text("response", "uid")).contains("u1");
        assertThat(answer.at("response", "allowed")).contains(true);
        return answer;
    }

    private static KubeObject patch(KubeObject answer) {
        byte[] patch =
                Base64.getDecoder().decode(answer.text("response", "patch").orElseThrow());
        String wrapped = "{changes: " + new String(patch, StandardCharsets.UTF_8) + "}";
        List<Object> changes = KubeObject.of(Json.parseYaml(wrapped).get(0)).list("changes");
        assertThat(changes).hasSize(1);
        return KubeObject.of((Map<?, ?>) changes.get(0));
    }

    @Test
    void whatHasADefaultAndIsMissingIsWritten() {
        KubeObject answer = response("classes", "{topology: {classRef: {name: sized}, version: v1.34.0}}");

        assertThat(answer.text("response", "patchType")).contains("JSONPatch");
        KubeObject change = patch(answer);
        assertThat(change.text("path")).contains("/spec/topology");
        assertThat(change.text("value", "version")).contains("v1.34.0");
        assertThat(change.list("value", "variables")).isEqualTo(List.of(Map.of("name", "zone", "value", "a")));
    }

    @Test
    void aClassOfAnotherNamespaceIsFoundThere() {
        assertThat(response("shop", "{topology: {classRef: {name: sized, namespace: classes}}}")
                        .text("response", "patch"))
                .isPresent();
        assertThat(response("shop", "{topology: {classRef: {name: sized}}}").text("response", "patch"))
                .isEmpty();
    }

    @Test
    void whatIsCompleteWrongOrWithoutAClassStaysAsItIs() {
        for (String spec : new String[] {
            "{}",
            "{topology: {classRef: {name: sized}, variables: [{name: zone, value: b}]}}",
            "{topology: {classRef: {name: sized}, variables: [{name: nobody, value: b}]}}",
            "{infrastructureRef: {kind: DevCluster, name: c}}"
        }) {
            assertThat(response("classes", spec).map("response")).as(spec).doesNotContainKeys("patch", "patchType");
        }
    }
}
