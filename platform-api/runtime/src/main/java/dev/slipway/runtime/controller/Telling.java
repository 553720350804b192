package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;

/** Where news of objects go. */
interface Telling {

    /** Tell what changed between two states of an object. */
    void transitions(KubeObject before, KubeObject after, PassObserver observer);

    /** Tell something that is not a condition. */
    void tell(KubeObject about, PassEvent event);
}
