package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.Gvk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A controller to run.
 *
 * @param name unique; appears in logs and metrics
 * @param fieldManager owns the status fields that are written; never changes once released
 * @param finalizer kept on every object until a pass says that it is finished; null where deletion needs no pass
 * @param passAddsFinalizer whether the pass puts the finalizer on by itself, by {@link FirstWrite}, before it makes
 *     anything
 */
public record ControllerSpec(
        String name,
        Gvk gvk,
        String fieldManager,
        @Nullable String finalizer,
        boolean passAddsFinalizer,
        Pass pass,
        List<Trigger> triggers) {

    public ControllerSpec {
        triggers = List.copyOf(triggers);
    }

    public ControllerSpec(
            String name, Gvk gvk, String fieldManager, @Nullable String finalizer, Pass pass, List<Trigger> triggers) {
        this(name, gvk, fieldManager, finalizer, false, pass, triggers);
    }

    /** Return the same controller with a pass that adds the finalizer by itself. */
    public ControllerSpec withFinalizerByPass() {
        return new ControllerSpec(name, gvk, fieldManager, finalizer, true, pass, triggers);
    }

    /** Return the same controller with another pass, most often one around its own. */
    public ControllerSpec withPass(Pass other) {
        return new ControllerSpec(name, gvk, fieldManager, finalizer, passAddsFinalizer, other, triggers);
    }
}
