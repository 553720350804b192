package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.config.NotificationSettings;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads ConfigMap and Secret; a change is seen within seconds, and nothing is asked while no Application changes. */
final class SettingsReader {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Kube kube;
    private final Clock clock;
    private final Ref map;
    private final Ref secret;
    private List<String> versions = List.of();
    private NotificationSettings current = NotificationSettings.of(Map.of(), Redacted.of(Map.of()));
    private Instant readAt = Instant.MIN;

    SettingsReader(Kube kube, String namespace, Clock clock) {
        this.kube = kube;
        this.clock = clock;
        this.map = new Ref(Gvk.of("v1", "ConfigMap"), namespace, "argocd-notifications-cm");
        this.secret = new Ref(Gvk.of("v1", "Secret"), namespace, "argocd-notifications-secret");
    }

    synchronized NotificationSettings current() {
        Instant now = clock.instant();
        if (now.isAfter(readAt.plus(FRESH))) {
            Optional<KubeObject> settings = kube.get(map);
            Optional<KubeObject> secrets = settings.isPresent() ? kube.get(secret) : Optional.empty();
            readAt = now;
            use(settings, secrets);
        }
        return current;
    }

    private void use(Optional<KubeObject> settings, Optional<KubeObject> secrets) {
        List<String> read = List.of(version(settings), version(secrets));
        if (!read.equals(versions)) {
            versions = read;
            Map<String, String> data = new TreeMap<>();
            settings.ifPresent(
                    found -> found.map("data").forEach((key, value) -> data.put(key, String.valueOf(value))));
            current = NotificationSettings.of(data, decoded(secrets));
            current.problems()
                    .forEach(problem ->
                            LOG.atWarn().addKeyValue("problem", problem).log("a setting has no effect"));
        }
    }

    private static String version(Optional<KubeObject> object) {
        return object.map(KubeObject::resourceVersion).orElse("");
    }

    private static Redacted<Map<String, String>> decoded(Optional<KubeObject> secret) {
        Map<String, String> values = new TreeMap<>();
        secret.ifPresent(found -> found.map("data")
                .forEach((key, value) -> values.put(
                        key, new String(Base64.getDecoder().decode(String.valueOf(value)), StandardCharsets.UTF_8))));
        return Redacted.of(values);
    }
}
