package dev.slipway.cluster.local.pool;

import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Map;

/** The Node objects of one workload cluster. */
final class Nodes {

    private static final Gvk NODE = Gvk.of("v1", "Node");
    private static final Gvk POD = Gvk.of("v1", "Pod");

    private final Kube cluster;

    Nodes(Kube cluster) {
        this.cluster = cluster;
    }

    List<KubeObject> of(String pool) {
        return cluster.list(NODE, "", Map.of(NodePlan.POOL, pool));
    }

    void carryOut(NodePlan plan) {
        for (KubeObject node : plan.create()) {
            create(node);
        }
        plan.remove().forEach(this::remove);
    }

    /** Created, not applied: an apply would leave out the capacity, which belongs to the status. */
    private void create(KubeObject node) {
        try {
            cluster.create(node, Keys.FIELD_MANAGER);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
        }
    }

    /** Nobody else takes away the pods of a node that is gone; they come back elsewhere. */
    void remove(KubeObject node) {
        cluster.delete(node.ref(), node.uid());
        cluster.list(POD, "", Map.of()).stream()
                .filter(pod ->
                        pod.text("spec", "nodeName").filter(node.name()::equals).isPresent())
                .forEach(pod -> cluster.delete(pod.ref(), pod.uid()));
    }
}
