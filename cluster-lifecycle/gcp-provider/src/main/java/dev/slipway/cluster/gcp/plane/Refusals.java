package dev.slipway.cluster.gcp.plane;

import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneSpec;
import dev.slipway.cluster.gcp.desired.GkeNames;
import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/** What upstream's webhook refuses of a control plane, in the same cases. Pure. */
final class Refusals {

    private Refusals() {}

    static Optional<String> of(KubeObject plane, GCPManagedControlPlaneSpec spec) {
        String name = GkeNames.cluster(plane);
        if (name.length() > GkeNames.LONGEST) {
            return Optional.of("spec.clusterName " + name + " is longer than " + GkeNames.LONGEST + " characters");
        }
        return spec.version() != null && spec.controlPlaneVersion() != null
                ? Optional.of("spec.version and spec.controlPlaneVersion are both set: leave out controlPlaneVersion")
                : Optional.empty();
    }
}
