package dev.slipway.compositions.control;

import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.preview.Rehearsal;

/** What runs the controllers of kinds that come and go: the live cluster, or a plan. */
interface Runner {

    void start(ControllerSpec spec);

    void stop(String name);

    boolean runs(String name);

    /** Have an object looked at soon. */
    void poke(Ref object);

    static Runner of(Controllers controllers) {
        return new Runner() {
            @Override
            public void start(ControllerSpec spec) {
                controllers.start(spec);
            }

            @Override
            public void stop(String name) {
                controllers.stop(name);
            }

            @Override
            public boolean runs(String name) {
                return controllers.runs(name);
            }

            @Override
            public void poke(Ref object) {
                controllers.poke(object);
            }
        };
    }

    static Runner of(Rehearsal rehearsal) {
        return new Runner() {
            @Override
            public void start(ControllerSpec spec) {
                rehearsal.start(spec);
            }

            @Override
            public void stop(String name) {
                rehearsal.stop(name);
            }

            @Override
            public boolean runs(String name) {
                return rehearsal.runs(name);
            }

            @Override
            public void poke(Ref object) {
                // A rehearsal finds out by itself who has to look again.
            }
        };
    }
}
