package dev.slipway.server.wiring;

import dev.slipway.delivery.refresh.WebhookSecrets;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The webhooks' secrets in argocd-secret; a change is seen within seconds. */
final class ArgoSecret implements Supplier<WebhookSecrets> {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Kube kube;
    private final Ref ref;
    private final Clock clock;
    private WebhookSecrets known = WebhookSecrets.none();
    private Instant readAt = Instant.MIN;

    ArgoSecret(Kube kube, String namespace, Clock clock) {
        this.kube = kube;
        this.ref = new Ref(Gvk.of("v1", "Secret"), namespace, "argocd-secret");
        this.clock = clock;
    }

    @Override
    public synchronized WebhookSecrets get() {
        Instant now = clock.instant();
        if (now.isAfter(readAt.plus(FRESH))) {
            Map<String, String> data = new TreeMap<>();
            kube.get(ref).ifPresent(secret -> secret.map("data")
                    .forEach((key, value) -> data.put(
                            key,
                            new String(Base64.getDecoder().decode(String.valueOf(value)), StandardCharsets.UTF_8))));
            known = WebhookSecrets.ofArgo(Redacted.of(data));
            readAt = now;
        }
        return known;
    }
}
