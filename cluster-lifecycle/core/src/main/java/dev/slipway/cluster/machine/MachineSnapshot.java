package dev.slipway.cluster.machine;

import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a pass over a machine has read.
 *
 * @param bootstrap what makes the boot data; null where the machine names its Secret itself
 * @param upToDate whether it is as its deployment wants it; empty where nobody wants anything
 */
record MachineSnapshot(
        KubeObject machine,
        Optional<KubeObject> cluster,
        Resolution<Provided> infrastructure,
        @Nullable Resolution<Provided> bootstrap,
        NodeView node,
        Optional<Boolean> upToDate,
        Instant now) {

    Optional<Provided> infra() {
        return infrastructure.found();
    }

    /** Once there, infrastructure counts as there: what breaks later shows in other conditions. */
    boolean isProvisioned() {
        return isLatched("infrastructureProvisioned")
                || infra().filter(Provided::isProvisioned).isPresent();
    }

    boolean hasBootData() {
        return isLatched("bootstrapDataSecretCreated")
                || machine.at("spec", "bootstrap", "dataSecretName").isPresent()
                || bootConfig().filter(Provided::isDataSecretCreated).isPresent();
    }

    private boolean isLatched(String latch) {
        return machine.at("status", "initialization", latch)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    Optional<Provided> bootConfig() {
        return bootstrap == null ? Optional.empty() : bootstrap.found();
    }

    /** Return the id of the machine at its provider. */
    Optional<String> providerId() {
        return machine.text("spec", "providerID")
                .or(() -> infra().flatMap(infra -> infra.object().text("spec", "providerID")))
                .filter(id -> !id.isEmpty());
    }
}
