package dev.slipway.cluster.provision;

import dev.slipway.cluster.contract.Contract;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a pass over a cluster has read.
 *
 * @param infrastructure null where the cluster names none
 * @param unreachable why the cluster's API server cannot be asked, if so
 * @param controlPlane null where the cluster names none
 */
record ClusterSnapshot(
        KubeObject cluster,
        @Nullable Resolution<Provided> infrastructure,
        @Nullable Resolution<Provided> controlPlane,
        Workers workers,
        Optional<String> unreachable,
        Instant now) {

    /** Everything that makes workers, and the machines of all. */
    record Workers(
            List<KubeObject> deployments, List<KubeObject> sets, List<KubeObject> pools, List<KubeObject> machines) {

        List<KubeObject> controlPlaneMachines() {
            return machines.stream().filter(Workers::isControlPlane).toList();
        }

        List<KubeObject> workerMachines() {
            return machines.stream().filter(machine -> !isControlPlane(machine)).toList();
        }

        private static boolean isControlPlane(KubeObject machine) {
            return machine.label(Keys.CONTROL_PLANE).isPresent();
        }
    }

    static Optional<Provided> found(@Nullable Resolution<Provided> resolution) {
        return resolution == null ? Optional.empty() : resolution.found();
    }

    Optional<Provided> infra() {
        return found(infrastructure);
    }

    Optional<Provided> control() {
        return found(controlPlane);
    }

    /** A cluster without infrastructure of its own has all the infrastructure that it needs. */
    boolean isProvisioned() {
        return isLatched("infrastructureProvisioned")
                || infrastructure == null
                        && (controlPlane != null || !workers.machines().isEmpty())
                || infra().filter(Provided::isProvisioned).isPresent();
    }

    /** Without an object for the control plane, a node of its first machine shows that it takes requests. */
    boolean isInitialized() {
        return isLatched("controlPlaneInitialized")
                || control().filter(Provided::isControlPlaneInitialized).isPresent()
                || controlPlane == null
                        && workers.controlPlaneMachines().stream().anyMatch(machine -> machine.at("status", "nodeRef")
                                .isPresent());
    }

    private boolean isLatched(String latch) {
        return cluster.at("status", "initialization", latch)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** Return where the API server is, from whoever knows. */
    Optional<Map<String, Object>> endpoint() {
        Optional<Map<String, Object>> known = new Provided(cluster, Contract.V1BETA2).endpoint();
        return known.or(() -> infra().flatMap(Provided::endpoint))
                .or(() -> control().flatMap(Provided::endpoint));
    }
}
