package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/** Whether an object is left alone: its cluster is paused, or it has the annotation, whatever its value. */
public final class Pause {

    private Pause() {}

    /** Return why nothing is done, if so. */
    public static Optional<String> of(KubeObject object, Optional<KubeObject> cluster) {
        if (cluster.filter(Pause::isPaused).isPresent()) {
            return Optional.of("Cluster spec.paused is set to true");
        }
        if (object.annotation(Keys.PAUSED).isPresent()) {
            return Optional.of(object.kind() + " has the " + Keys.PAUSED + " annotation");
        }
        return object.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent()
                ? Optional.of(object.kind() + " spec.paused is set to true")
                : Optional.empty();
    }

    private static boolean isPaused(KubeObject cluster) {
        return cluster.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent();
    }
}
