package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.util.Optional;

/** Reads the object of a step, straight from the API server: a step may run where no informer does. */
final class StepObjects {

    private StepObjects() {}

    /** Return the object, unless it has gone or its name belongs to another one now. */
    static Optional<KubeObject> find(Kube kube, StepInput input) {
        return kube.get(input.object()).filter(object -> object.uid().equals(input.uid()));
    }
}
