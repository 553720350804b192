package dev.slipway.runtime.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;

/**
 * A step's input as it lies in histories, where it must stay readable for as long as any step runs: components may be
 * added, never renamed or removed. References only. Public only because the SDK reaches it through proxies.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StepCall(
        String step, String apiVersion, String kind, String namespace, String name, String uid, String correlation) {

    static StepCall of(StepInput input) {
        Ref object = input.object();
        return new StepCall(
                input.step(),
                object.gvk().apiVersion(),
                object.gvk().kind(),
                object.namespace(),
                object.name(),
                input.uid(),
                input.correlation());
    }

    StepInput toInput() {
        return new StepInput(step, new Ref(Gvk.of(apiVersion, kind), namespace, name), uid, correlation);
    }
}
