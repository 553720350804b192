package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes a status when it says something new, and only then. */
final class StatusWriter {

    /** What was written last, at which resource version that was read, and what the API server made of it, and at which. */
    private record Written(
            Map<String, Object> desired,
            String readAt,
            Map<String, Object> stored,
            ResourceVersion storedAt,
            long nanos) {

        /** After a while a watch has told of it; what is older then is an API server that was put back to a backup. */
        boolean isRecent() {
            return System.nanoTime() - nanos < LATEST_NEWS.toNanos();
        }
    }

    private static final Duration LATEST_NEWS = Duration.ofSeconds(30);

    private final Kube kube;
    private final ControllerSpec spec;
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    StatusWriter(Kube kube, ControllerSpec spec) {
        this.kube = kube;
        this.spec = spec;
    }

    Kube kube() {
        return kube;
    }

    /** Return the object as stored when its status, a frozen tree, was written, or empty when there was nothing to say. */
    Optional<KubeObject> write(KubeObject object, Map<String, Object> desired) {
        if (isKnown(object, desired)) {
            return Optional.empty();
        }
        try {
            KubeObject stored = stored(KubeObject.of(object.ref()).with(desired, "status"), desired);
            written.put(object.uid(), written(desired, object, stored));
            return Optional.of(stored);
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static Written written(Map<String, Object> desired, KubeObject read, KubeObject stored) {
        ResourceVersion storedAt = new ResourceVersion(stored.resourceVersion());
        return new Written(desired, read.resourceVersion(), stored.map("status"), storedAt, System.nanoTime());
    }

    /**
     * Return the object with the status that we gave it, where what was read is older than that: its pass would begin from
     * an old story, and tell the new one again.
     */
    KubeObject upToDate(KubeObject read) {
        Written last = written.get(read.uid());
        if (last == null || !last.isRecent()) {
            return read;
        }
        boolean old = new ResourceVersion(read.resourceVersion()).isOlderThan(last.storedAt());
        return old ? read.with(last.stored(), "status") : read;
    }

    private KubeObject stored(KubeObject wanted, Map<String, Object> desired) {
        try {
            return kube.applyStatus(wanted, spec.fieldManager());
        } catch (FaultException refused) {
            Map<String, Object> patch = refused.fault() == Fault.INVALID
                    ? kube.get(wanted.ref())
                            .map(live -> Emptied.patch(live.map("status"), desired))
                            .orElse(Map.of())
                    : Map.of();
            if (patch.isEmpty()) {
                throw refused;
            }
            kube.mergeStatus(wanted.ref(), patch);
            return kube.applyStatus(wanted, spec.fieldManager());
        }
    }

    /**
     * Return whether there is nothing to say: the cached object may be older than our last write, and the API server may
     * store less than it was told.
     */
    boolean isKnown(KubeObject object, Map<String, Object> desired) {
        if (object.map("status").equals(desired)) {
            return true;
        }
        Written last = written.get(object.uid());
        return last != null
                && last.desired().equals(desired)
                && (last.readAt().equals(object.resourceVersion())
                        || last.stored().equals(object.map("status")));
    }

    void forget(String uid) {
        if (uid != null) {
            written.remove(uid);
        }
    }
}
