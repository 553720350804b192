package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exists of a cluster.
 *
 * @param cluster the Cluster, v1beta2, variables defaulted
 * @param infrastructureCluster null where there is none yet, and so on
 * @param controlPlaneMachines the template of the control plane's machines
 * @param machineDeployments by the name in the topology
 * @param machinePools by the name in the topology
 * @param upgrading names of worker objects some of whose machines are at another version
 */
public record Current(
        Map<String, Object> cluster,
        @Nullable Map<String, Object> infrastructureCluster,
        @Nullable Map<String, Object> controlPlane,
        @Nullable Map<String, Object> controlPlaneMachines,
        Map<String, Workers> machineDeployments,
        Map<String, Workers> machinePools,
        Set<String> upgrading) {

    /** A group of workers: the object, and what it refers to. */
    public record Workers(
            Map<String, Object> object,
            @Nullable Map<String, Object> bootstrap,
            @Nullable Map<String, Object> infrastructure) {

        String version() {
            return Trees.text(object, "spec", "template", "spec", "version");
        }

        String name() {
            return Trees.text(object, "metadata", "name");
        }
    }

    Map<String, Object> topology() {
        return Trees.map(cluster, "spec", "topology");
    }

    String name() {
        return Trees.text(cluster, "metadata", "name");
    }

    String namespace() {
        return Trees.text(cluster, "metadata", "namespace");
    }
}
