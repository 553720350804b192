package dev.slipway.delivery.app;

import dev.slipway.delivery.override.Overrides;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads argocd-cm, and again when it changes; a change is seen within seconds, from a watch at once. */
final class Installations {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    private final Kube kube;
    private final Watches watches;
    private final Clock clock;
    private final Ref ref;
    private Map<String, String> data = Map.of();
    private Installation current = new Installation(Overrides.of(Map.of()), Map.of());
    private Instant readAt = Instant.MIN;

    Installations(Kube kube, Watches watches, Clock clock, String namespace) {
        this.kube = kube;
        this.watches = watches;
        this.clock = clock;
        this.ref = new Ref(CONFIG_MAP, namespace, "argocd-cm");
    }

    synchronized Installation current() {
        Instant now = clock.instant();
        boolean watched = watches.isWatched(CONFIG_MAP);
        if (watched || now.isAfter(readAt.plus(FRESH))) {
            Optional<KubeObject> found = watched ? watches.cached(ref) : kube.get(ref);
            readAt = now;
            use(found);
        }
        return current;
    }

    private void use(Optional<KubeObject> found) {
        Map<String, String> texts = new HashMap<>();
        found.ifPresent(map -> map.map("data").forEach((key, value) -> texts.put(key, String.valueOf(value))));
        if (!texts.equals(data)) {
            data = Map.copyOf(texts);
            current = new Installation(Overrides.of(data), data);
        }
    }
}
