package dev.slipway.delivery.app;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process last said of each Application. The cache of Applications may lag behind its own writes; a pass that
 * started from the older status would forget the operation that the one before it ran.
 */
final class OwnStatus {

    /** Longer than a cache lags, shorter than any other replica needs to take over. */
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private static final String[] PHASE = {"status", "operationState", "phase"};
    private static final String[] STARTED = {"status", "operationState", "startedAt"};

    private record Said(Map<String, Object> status, Instant at) {}

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    /** Return the object with the status that was said last, and without an operation that was run already. */
    KubeObject newest(KubeObject object, Instant now) {
        Said last = said.get(object.uid());
        KubeObject newest = last != null && now.isBefore(last.at().plus(TRUSTED))
                ? terminating(object, object.with(last.status(), "status"))
                : object;
        Long cleared = answered.get(object.uid());
        return cleared != null && version(object) < cleared ? newest.without("operation") : newest;
    }

    /** Somebody who ends an operation writes that into the status too, and must be heard. */
    private static KubeObject terminating(KubeObject seen, KubeObject said) {
        boolean asked = seen.text(PHASE).filter("Terminating"::equals).isPresent();
        boolean running = said.text(PHASE).filter("Running"::equals).isPresent();
        boolean same = seen.text(STARTED).equals(said.text(STARTED));
        return asked && running && same ? said.with("Terminating", PHASE) : said;
    }

    void said(KubeObject object, Map<String, Object> status, Instant now) {
        said.put(object.uid(), new Said(status, now));
    }

    /** Note that the operation was taken off the object. */
    void operationCleared(KubeObject after) {
        answered.put(after.uid(), version(after));
    }

    void forget(String uid) {
        said.remove(uid);
        answered.remove(uid);
    }

    /** Resource versions of one kind are ordered numbers. */
    private static long version(KubeObject object) {
        try {
            return Long.parseLong(object.resourceVersion());
        } catch (NumberFormatException opaque) {
            return Long.MAX_VALUE;
        }
    }
}
