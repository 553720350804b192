package dev.slipway.delivery.project.control;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A ConfigMap of settings, asked for at most every few seconds whoever wants to know. */
final class Settings {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Kube kube;
    private final Ref map;
    private final LongSupplier nanoTime;
    private @Nullable Read last;

    private record Read(Optional<KubeObject> map, long at) {}

    Settings(Kube kube, Ref map, LongSupplier nanoTime) {
        this.kube = kube;
        this.map = map;
        this.nanoTime = nanoTime;
    }

    /** Return the text under the key, empty where there is none. */
    synchronized String text(String key) {
        long now = nanoTime.getAsLong();
        Read read = last;
        if (read == null || now - read.at() > KEPT.toNanos()) {
            read = new Read(kube.get(map), now);
            last = read;
        }
        return read.map().flatMap(found -> found.text("data", key)).orElse("");
    }
}
