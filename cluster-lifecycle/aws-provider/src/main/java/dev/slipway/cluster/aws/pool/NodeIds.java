package dev.slipway.cluster.aws.pool;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.ClusterConnections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out by the nodes themselves, which EKS labels, which instances a node group has. */
public final class NodeIds {

    private static final Gvk NODE = Gvk.of("v1", "Node");
    private static final String GROUP = "eks.amazonaws.com/nodegroup";

    private final ClusterConnections connections;

    public NodeIds(ClusterConnections connections) {
        this.connections = connections;
    }

    /** Return the provider ids of the nodes, sorted; empty while the cluster does not answer. */
    Optional<List<String>> of(String namespace, String cluster, String group) {
        try {
            return connections
                    .find(namespace, cluster)
                    .map(workload -> workload.list(NODE, "", Map.of(GROUP, group)).stream()
                            .flatMap(node -> id(node).stream())
                            .sorted()
                            .toList());
        } catch (FaultException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<String> id(KubeObject node) {
        return node.text("spec", "providerID").filter(id -> !id.isEmpty());
    }
}
