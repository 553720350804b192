package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes a status when it says something new, and only then. */
final class StatusWriter {

    /** What was written last, at which resource version that was read, and what the API server made of it. */
    private record Written(Map<String, Object> desired, String readAt, Map<String, Object> stored) {}

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
            written.put(object.uid(), new Written(desired, object.resourceVersion(), stored.map("status")));
            return Optional.of(stored);
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
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
