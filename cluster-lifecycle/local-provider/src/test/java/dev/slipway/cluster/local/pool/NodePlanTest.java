package dev.slipway.cluster.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodePlanTest {

    private static final String OLD = "v1.35.1";
    private static final String NEW = "v1.36.3";

    @Test
    void missingNodesAreMadeWithTheLowestFreeNumbers() {
        NodePlan plan = NodePlan.of(wanted(3, NEW), List.of(ready("pool-1", NEW)));

        assertThat(plan.create()).extracting(KubeObject::name).containsExactly("pool-0", "pool-2");
        assertThat(plan.remove()).isEmpty();
        KubeObject made = plan.create().get(0);
        assertThat(made.text("spec", "providerID")).contains("slipway-local:///team-a/pool-0");
        assertThat(made.map("status", "capacity")).containsEntry("cpu", "2").containsEntry("pods", "110");
        assertThat(made.labels()).containsEntry("zone", "a").containsEntry(NodePlan.POOL, "pool");
    }

    @Test
    void theHighestNumbersGoFirst() {
        NodePlan plan =
                NodePlan.of(wanted(1, NEW), List.of(ready("pool-0", NEW), ready("pool-1", NEW), ready("pool-2", NEW)));

        assertThat(plan.remove()).extracting(KubeObject::name).containsExactly("pool-1", "pool-2");
    }

    @Test
    void nodesOfAnOldVersionAreReplacedOneAtATime() {
        List<KubeObject> nodes = new ArrayList<>(List.of(ready("pool-0", OLD), ready("pool-1", OLD)));

        assertThat(NodePlan.of(wanted(2, NEW), nodes).remove())
                .extracting(KubeObject::name)
                .containsExactly("pool-0");
    }

    @Test
    void noNodeIsReplacedWhileANewOneIsNotReady() {
        KubeObject fresh = NodePlan.of(wanted(1, NEW), List.of()).create().get(0);

        assertThat(NodePlan.of(wanted(2, NEW), List.of(fresh, ready("pool-1", OLD))))
                .isEqualTo(new NodePlan(List.of(), List.of()));
    }

    @Test
    void anUnchangedPoolNeedsNothing() {
        assertThat(NodePlan.of(wanted(1, NEW), List.of(ready("pool-0", NEW))))
                .isEqualTo(new NodePlan(List.of(), List.of()));
    }

    private static NodePlan.Wanted wanted(int replicas, String version) {
        return new NodePlan.Wanted(
                "pool", "team-a", replicas, version, Map.of("cpu", "2", "labels", Map.of("zone", "a")));
    }

    private static KubeObject ready(String name, String version) {
        int number = Integer.parseInt(name.substring(name.indexOf('-') + 1));
        KubeObject node =
                NodePlan.of(wanted(number + 1, version), List.of()).create().get(number);
        return node.with(List.of(Map.of("type", "Ready", "status", "True")), "status", "conditions");
    }
}
