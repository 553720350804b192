package dev.slipway.secrets.sync.demand;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.secrets.sync.contract.Digests;
import dev.slipway.secrets.sync.contract.Keys;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an ExternalSecret its last synchronisation was about: its generation, a digest of labels and annotations, so
 * that any edit of those asks for another one, as {@code force-sync} does, and the request that its stores carry, which
 * asks for one of everything over them.
 *
 * @param request names the request of the stores; empty when there is none
 */
public record SyncedVersion(String edition, String request) {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final int REQUEST_DIGITS = 16;

    /** Return the version of an object whose stores carry no request. */
    public static SyncedVersion of(KubeObject externalSecret) {
        return of(externalSecret, "");
    }

    /** Return the version of an object whose stores carry that request. */
    public static SyncedVersion of(KubeObject externalSecret, String request) {
        Map<String, String> annotations = new TreeMap<>(externalSecret.annotations());
        annotations.remove(LAST_APPLIED);
        String metadata = new TreeMap<>(externalSecret.labels()) + "\n" + annotations;
        return new SyncedVersion(externalSecret.generation() + "-" + Digests.of(metadata), request);
    }

    /**
     * Return what names the request by which somebody had an object synchronised, as
     * {@code kubectl annotate ... force-sync=...} does; empty when there was none.
     */
    public static String request(KubeObject object) {
        String request = Stream.of(Keys.FORCE_SYNC_BY_HAND, Keys.FORCE_SYNC)
                .flatMap(key -> object.annotation(key).map(value -> key + "=" + value).stream())
                .collect(Collectors.joining(","));
        return request.isEmpty() ? "" : Digests.of(request);
    }

    /** Return what the status says. */
    public String text() {
        return request.isEmpty()
                ? edition
                : edition + "-" + request.substring(0, Math.min(REQUEST_DIGITS, request.length()));
    }

    /** Return whether this is the version that the status speaks of; a request that was taken back asks for nothing. */
    public boolean isSynced(KubeObject externalSecret) {
        return request.isEmpty()
                ? hasEdition(externalSecret)
                : last(externalSecret).filter(text()::equals).isPresent();
    }

    /**
     * Return what those have in common who are not synchronised for the same reason: the request of their stores, or that
     * on each of them, as {@code kubectl annotate externalsecret --all force-sync=...} puts it; empty for any other edit.
     */
    public String wave(KubeObject externalSecret) {
        return hasEdition(externalSecret) ? request : request(externalSecret);
    }

    private boolean hasEdition(KubeObject externalSecret) {
        return last(externalSecret)
                .filter(last -> last.equals(edition) || last.startsWith(edition + "-"))
                .isPresent();
    }

    private static Optional<String> last(KubeObject externalSecret) {
        return externalSecret.text("status", "syncedResourceVersion");
    }
}
