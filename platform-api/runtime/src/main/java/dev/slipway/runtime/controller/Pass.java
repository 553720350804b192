package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;

/**
 * One look at one object: read, decide, act, and say what to report. Called again whenever something may have changed,
 * also while the object is being deleted; never twice at once for the same object. Must not block longer than a few
 * API calls, and must not write the object's status: the harness does, once, from the result.
 */
@FunctionalInterface
public interface Pass {

    PassResult run(KubeObject object, PassContext context);
}
