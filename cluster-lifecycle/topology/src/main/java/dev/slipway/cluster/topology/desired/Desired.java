package dev.slipway.cluster.topology.desired;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every object that a cluster is to have. The trees may be changed: patches come last.
 *
 * @param controlPlaneMachines the template of the control plane's machines; null where the class has none
 * @param controlPlaneHealthCheck null where the control plane has none
 * @param machineDeployments by the name in the topology
 * @param machinePools by the name in the topology
 */
public record Desired(
        Map<String, Object> cluster,
        Map<String, Object> infrastructureCluster,
        Map<String, Object> controlPlane,
        @Nullable Map<String, Object> controlPlaneMachines,
        @Nullable Map<String, Object> controlPlaneHealthCheck,
        Map<String, Workers> machineDeployments,
        Map<String, Workers> machinePools,
        Upgrade upgrade) {

    /** A group of workers with what it refers to; {@code healthCheck} is null where there is none. */
    public record Workers(
            Map<String, Object> topology,
            Map<String, Object> object,
            Map<String, Object> bootstrap,
            Map<String, Object> infrastructure,
            @Nullable Map<String, Object> healthCheck) {}
}
