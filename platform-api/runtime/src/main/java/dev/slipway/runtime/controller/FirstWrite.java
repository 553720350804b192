package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a pass writes to its own object when it puts the finalizer on by itself, together with the first thing that it has
 * to write anyway: one request less for every object.
 */
public final class FirstWrite {

    private final Kube kube;
    private final String finalizer;

    public FirstWrite(Kube kube, String finalizer) {
        this.kube = kube;
        this.finalizer = finalizer;
    }

    /** Return whether the object has the finalizer already. */
    public boolean isDone(KubeObject object) {
        return object.finalizers().contains(finalizer);
    }

    /** Apply a merge patch, with the finalizer if it is missing, and return the object as it is then. */
    public KubeObject merge(KubeObject known, Map<String, Object> patch) {
        if (isDone(known)) {
            return patch.isEmpty() ? known : kube.merge(known.ref(), patch);
        }
        try {
            return kube.merge(known.ref(), withFinalizer(known, patch));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
            KubeObject live = kube.get(known.ref())
                    .filter(found -> found.uid().equals(known.uid()) && !found.isDeleting())
                    .orElseThrow(() -> fault);
            return kube.merge(known.ref(), withFinalizer(live, patch));
        }
    }

    /** A merge patch replaces the whole list, so it must be the list of the version that was read. */
    private Map<String, Object> withFinalizer(KubeObject object, Map<String, Object> patch) {
        List<String> finalizers = new ArrayList<>(object.finalizers());
        if (!finalizers.contains(finalizer)) {
            finalizers.add(finalizer);
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (patch.get("metadata") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> metadata.put(String.valueOf(key), value));
        }
        metadata.put("finalizers", finalizers);
        metadata.put("resourceVersion", object.resourceVersion());
        Map<String, Object> complete = new LinkedHashMap<>(patch);
        complete.put("metadata", metadata);
        return complete;
    }
}
