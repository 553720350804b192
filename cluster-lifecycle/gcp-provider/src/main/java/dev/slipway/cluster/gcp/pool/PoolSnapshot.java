package dev.slipway.cluster.gcp.pool;

import dev.slipway.cluster.gcp.desired.GkeNames;
import dev.slipway.cluster.gcp.desired.PoolPart;
import dev.slipway.cluster.gcp.desired.Versions;
import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/** A pool with everything that says what it should be. Pure. */
record PoolSnapshot(KubeObject pool, KubeObject owner, KubeObject plane, KubeObject infrastructure) {

    boolean isAutopilot() {
        return plane.at("spec", "enableAutopilot").filter(Boolean.TRUE::equals).isPresent();
    }

    int replicas() {
        return owner.at("spec", "replicas")
                .filter(Number.class::isInstance)
                .map(count -> ((Number) count).intValue())
                .orElse(1);
    }

    String location() {
        return plane.text("spec", "location").orElse("");
    }

    private Optional<String> version() {
        return owner.text("spec", "template", "spec", "version");
    }

    /** Return why the version that is wanted has to wait, if so: nodes are never newer than their control plane. */
    Optional<String> heldBack() {
        Optional<String> running = plane.text("status", "version");
        return version()
                .filter(wanted -> running.filter(theirs -> Versions.isAhead(wanted, theirs))
                        .isPresent())
                .map(wanted -> "version " + wanted + " waits until the control plane, which runs "
                        + running.orElseThrow() + ", has it");
    }

    /** Return what is wanted; a version that has to wait leaves nodes that there are as they are, and new ones to GKE. */
    PoolPart.Wanted wanted(Optional<KubeObject> live) {
        Optional<String> version =
                heldBack().isEmpty() ? version() : live.flatMap(known -> known.text("spec", "forProvider", "version"));
        return new PoolPart.Wanted(location(), GkeNames.cluster(plane), replicas(), version);
    }
}
