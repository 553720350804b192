package dev.slipway.server.wiring;

import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The policy in argocd-rbac-cm; a change is seen within seconds, and what was known holds while it cannot be read. */
final class RbacConfigMap implements Supplier<RbacSettings> {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Kube kube;
    private final Ref ref;
    private final Clock clock;
    private RbacSettings known = RbacSettings.of("");
    private Instant readAt = Instant.MIN;

    RbacConfigMap(Kube kube, String namespace, Clock clock) {
        this.kube = kube;
        this.ref = new Ref(Gvk.of("v1", "ConfigMap"), namespace, RbacSettings.CONFIG_MAP);
        this.clock = clock;
    }

    @Override
    public synchronized RbacSettings get() {
        Instant now = clock.instant();
        if (now.isAfter(readAt.plus(FRESH))) {
            readAt = now;
            try {
                known = RbacSettings.of(
                        kube.get(ref).map(map -> texts(map.map("data"))).orElse(Map.of()));
            } catch (FaultException unreadable) {
                return known;
            }
        }
        return known;
    }

    private static Map<String, String> texts(Map<String, Object> data) {
        Map<String, String> texts = new TreeMap<>();
        data.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
