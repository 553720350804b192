package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.Gvk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A controller to run.
 *
 * @param name unique; appears in logs and metrics
 * @param fieldManager owns the status fields that are written; never changes once released
 * @param finalizer kept on every object until a pass says that it is finished; null where deletion needs no pass
 * @param passAddsFinalizer whether the pass puts the finalizer on by itself, by {@link FirstWrite}, before it makes
 *     anything
 * @param unhurried which statuses may come a moment later; null where each is written at once
 * @param newcomersWait whether an object that was never looked at waits for those that were begun; see {@link Newcomers}
 * @param part whether the objects are parts of others that tell how they are, so that only what turns bad is an event
 */
public record ControllerSpec(
        String name,
        Gvk gvk,
        String fieldManager,
        @Nullable String finalizer,
        boolean passAddsFinalizer,
        @Nullable Unhurried unhurried,
        boolean newcomersWait,
        boolean part,
        Pass pass,
        List<Trigger> triggers) {

    public ControllerSpec {
        triggers = List.copyOf(triggers);
    }

    public ControllerSpec(
            String name, Gvk gvk, String fieldManager, @Nullable String finalizer, Pass pass, List<Trigger> triggers) {
        this(name, gvk, fieldManager, finalizer, false, null, false, false, pass, triggers);
    }

    /** Return the same controller with a pass that adds the finalizer by itself. */
    public ControllerSpec withFinalizerByPass() {
        return new ControllerSpec(
                name, gvk, fieldManager, finalizer, true, unhurried, newcomersWait, part, pass, triggers);
    }

    /** Return the same controller, whose statuses may come a moment later but for what others wait for. */
    public ControllerSpec unhurriedBut(String... awaited) {
        return new ControllerSpec(
                name,
                gvk,
                fieldManager,
                finalizer,
                passAddsFinalizer,
                new Unhurried(Set.of(awaited)),
                newcomersWait,
                part,
                pass,
                triggers);
    }

    /** Return the same controller, which finishes what it has begun before it begins with more. */
    public ControllerSpec withNewcomersWaiting() {
        return new ControllerSpec(
                name, gvk, fieldManager, finalizer, passAddsFinalizer, unhurried, true, part, pass, triggers);
    }

    /** Return the same controller, whose objects are parts of others that tell how they are. */
    public ControllerSpec ofParts() {
        return new ControllerSpec(
                name, gvk, fieldManager, finalizer, passAddsFinalizer, unhurried, newcomersWait, true, pass, triggers);
    }

    /** Return the same controller with another pass, most often one around its own. */
    public ControllerSpec withPass(Pass other) {
        return new ControllerSpec(
                name, gvk, fieldManager, finalizer, passAddsFinalizer, unhurried, newcomersWait, part, other, triggers);
    }
}
