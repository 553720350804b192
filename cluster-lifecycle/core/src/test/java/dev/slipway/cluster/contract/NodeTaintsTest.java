package dev.slipway.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NodeTaintsTest {

    private static final Map<String, Object> ALWAYS =
            Map.of("key", "a", "value", "1", "effect", "NoSchedule", "propagation", "Always");
    private static final Map<String, Object> ONCE =
            Map.of("key", "b", "effect", "NoExecute", "propagation", "OnInitialization");

    @Test
    void aNewNodeGetsAllTaintsBesideThoseOfOthers() {
        var node = node("spec: {taints: [{key: theirs, effect: NoSchedule}]}");
        var after = patched(node, List.of(ALWAYS, ONCE));

        assertThat(keys(after)).containsExactlyInAnyOrder("theirs", "a", "b");
        assertThat(after.annotation("cluster.x-k8s.io/taints-from-machine")).contains("a:NoSchedule");
        assertThat(after.toString() + after.tree()).doesNotContain("propagation");
    }

    @Test
    void aSecondLookChangesNothing() {
        var after = patched(node("{}"), List.of(ALWAYS, ONCE));
        assertThat(NodeTaints.patch(after, List.of(ALWAYS, ONCE))).isEmpty();
    }

    @Test
    void whatIsPutOnceMayBeTakenAwayAndWhatIsKeptComesBack() {
        var after = patched(node("{}"), List.of(ALWAYS, ONCE));
        var bare = after.without("spec", "taints");
        assertThat(keys(patched(bare, List.of(ALWAYS, ONCE)))).containsExactly("a");
    }

    @Test
    void whatTheMachineNoLongerSaysGoesAndOthersStay() {
        var after = patched(node("spec: {taints: [{key: theirs, effect: NoSchedule}]}"), List.of(ALWAYS));
        assertThat(keys(patched(after, List.of()))).containsExactly("theirs");
    }

    @Test
    void aChangedValueIsFollowed() {
        var after = patched(node("{}"), List.of(ALWAYS));
        var other = Map.<String, Object>of("key", "a", "value", "2", "effect", "NoSchedule", "propagation", "Always");
        assertThat(patched(after, List.of(other)).list("spec", "taints").toString())
                .contains("value=2");
    }

    @Test
    void aMachineWithoutTaintsLeavesItsNodeAlone() {
        assertThat(NodeTaints.patch(node("spec: {taints: [{key: theirs, effect: NoSchedule}]}"), List.of()))
                .isEmpty();
    }

    private static KubeObject patched(KubeObject node, List<Object> taints) {
        var patch = KubeObject.of(NodeTaints.patch(node, taints).orElseThrow());
        var after = node;
        for (var annotation : patch.map("metadata", "annotations").entrySet()) {
            after = after.withAnnotation(annotation.getKey(), String.valueOf(annotation.getValue()));
        }
        return patch.at("spec", "taints").isPresent()
                ? after.with(patch.list("spec", "taints"), "spec", "taints")
                : after;
    }

    private static List<String> keys(KubeObject node) {
        return node.list("spec", "taints").stream()
                .map(taint -> String.valueOf(((Map<?, ?>) taint).get("key")))
                .collect(Collectors.toList());
    }

    private static KubeObject node(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0)).with("n", "metadata", "name");
    }
}
