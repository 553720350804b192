package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Set;
import java.util.function.Function;

/** Wakes primaries when an object of another kind changes. The mapping must be quick and must not call anything. */
public record Trigger(Gvk watched, Function<KubeObject, Set<Ref>> toPrimaries) {}
