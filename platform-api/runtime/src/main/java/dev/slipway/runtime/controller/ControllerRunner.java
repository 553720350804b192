package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.Ref;

/** What runs the controllers of kinds that come and go: the live cluster, or a plan. */
public interface ControllerRunner {

    /** Have a controller run; one of the same name goes. */
    void start(ControllerSpec spec);

    /** Stop a controller; one that does not run is no error. */
    void stop(String name);

    boolean runs(String name);

    /** Have an object looked at soon. */
    void poke(Ref object);
}
