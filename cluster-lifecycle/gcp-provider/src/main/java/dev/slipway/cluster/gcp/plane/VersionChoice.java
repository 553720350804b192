package dev.slipway.cluster.gcp.plane;

import dev.slipway.cluster.gcp.desired.Hold;
import dev.slipway.cluster.gcp.desired.Versions;
import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/**
 * Which version a cluster should run: the one that is wanted, unless it cannot be reached in one step; then it stays where
 * it is. Pure.
 *
 * @param refusal why it stays
 */
record VersionChoice(Optional<String> version, Optional<String> refusal) {

    static VersionChoice of(KubeObject plane, Optional<KubeObject> live) {
        Optional<String> wanted = Versions.wanted(plane);
        Optional<String> running = live.flatMap(known -> known.text("status", "atProvider", "masterVersion"));
        if (wanted.isEmpty() || live.filter(Hold::isTheirs).isPresent()) {
            return new VersionChoice(wanted, Optional.empty());
        }
        Optional<String> refusal = Versions.refusal(running.orElse(""), wanted.get());
        return refusal.isEmpty()
                ? new VersionChoice(wanted, refusal)
                : new VersionChoice(
                        live.flatMap(known -> known.text("spec", "forProvider", "minMasterVersion")), refusal);
    }
}
