package dev.slipway.secrets.sync.demand;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.secrets.sync.contract.Digests;
import dev.slipway.secrets.sync.contract.Keys;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an ExternalSecret its last synchronisation was about: its generation and a digest of labels and annotations, so
 * that any edit of those asks for another one, as {@code force-sync} does.
 */
public record SyncedVersion(String text) {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    public static SyncedVersion of(KubeObject externalSecret) {
        Map<String, String> annotations = new TreeMap<>(externalSecret.annotations());
        annotations.remove(LAST_APPLIED);
        String metadata = new TreeMap<>(externalSecret.labels()) + "\n" + annotations;
        return new SyncedVersion(externalSecret.generation() + "-" + Digests.of(metadata));
    }

    /**
     * Return what names the request by which somebody had many ExternalSecrets synchronised at once, as
     * {@code kubectl annotate externalsecret --all force-sync=...} does; empty when there was none.
     */
    public static String wave(KubeObject externalSecret) {
        String request = Stream.of(Keys.FORCE_SYNC_BY_HAND, Keys.FORCE_SYNC)
                .flatMap(key -> externalSecret.annotation(key).map(value -> key + "=" + value).stream())
                .collect(Collectors.joining(","));
        return request.isEmpty() ? "" : Digests.of(request);
    }

    /** Return whether this is the version that the status speaks of. */
    public boolean isSynced(KubeObject externalSecret) {
        return externalSecret
                .text("status", "syncedResourceVersion")
                .filter(text::equals)
                .isPresent();
    }
}
