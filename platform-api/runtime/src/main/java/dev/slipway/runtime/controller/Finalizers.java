package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a controller's finalizer on its objects, leaving those of others alone. */
final class Finalizers {

    private final Kube kube;
    private final @Nullable String finalizer;
    private final boolean addedByPass;

    Finalizers(Kube kube, @Nullable String finalizer, boolean addedByPass) {
        this.kube = kube;
        this.finalizer = finalizer;
        this.addedByPass = addedByPass;
    }

    /**
     * Return the object with the finalizer on it, unless the pass adds it, or empty when nothing is to be done: it is being deleted and our
     * finalizer is gone already.
     */
    Optional<KubeObject> ensure(KubeObject object) {
        if (finalizer == null) {
            return Optional.of(object);
        }
        boolean present = object.finalizers().contains(finalizer);
        if (object.isDeleting()) {
            return present ? Optional.of(object) : Optional.empty();
        }
        if (present || addedByPass) {
            return Optional.of(object);
        }
        List<String> all = new ArrayList<>(object.finalizers());
        all.add(finalizer);
        return Optional.of(kube.setFinalizers(object, all));
    }

    void release(KubeObject object) {
        if (finalizer == null) {
            return;
        }
        try {
            remove(object);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
            kube.get(object.ref())
                    .filter(found -> found.uid().equals(object.uid()))
                    .ifPresent(this::remove);
        }
    }

    private void remove(KubeObject object) {
        if (!object.finalizers().contains(finalizer)) {
            return;
        }
        try {
            kube.setFinalizers(
                    object,
                    object.finalizers().stream()
                            .filter(name -> !name.equals(finalizer))
                            .toList());
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }
}
