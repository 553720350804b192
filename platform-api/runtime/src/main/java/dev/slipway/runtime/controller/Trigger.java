package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Wakes primaries when an object of another kind changes. The mapping must be quick and must not call anything. */
public record Trigger(Gvk watched, Function<KubeObject, Set<Ref>> toPrimaries) {

    /**
     * Return the same for objects that appear, go, or change in what makes passes look at their own objects, their spec
     * above all, or in what the function reads off them: any other change costs nobody a pass.
     */
    public Trigger onlyOn(Function<KubeObject, Object> read) {
        Changes changes = new Changes(object -> List.of(
                object.generation(),
                object.isDeleting(),
                object.labels(),
                object.annotations(),
                object.finalizers(),
                object.owners(),
                read.apply(object)));
        return new Trigger(watched, object -> changes.isOne(object) ? toPrimaries.apply(object) : Set.of());
    }

    /** Return the same for objects that appear, go, or change in anything but their status. */
    public Trigger notOnStatus() {
        return onlyOn(object -> "");
    }
}
