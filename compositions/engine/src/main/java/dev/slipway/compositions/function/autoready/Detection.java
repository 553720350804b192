package dev.slipway.compositions.function.autoready;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out the readiness of every desired resource. */
final class Detection {

    private final Customizations customizations;
    private final List<FunctionResult> warnings = new ArrayList<>();
    private final Map<String, FunctionResource> resources = new LinkedHashMap<>();

    Detection(RunFunctionRequest request, Customizations customizations) {
        this.customizations = customizations;
        State desired = request.desired() == null ? State.EMPTY : request.desired();
        desired.resources()
                .forEach((name, resource) -> resources.put(
                        name, detected(resource, request.observed().resources().get(name))));
    }

    private FunctionResource detected(FunctionResource resource, @Nullable FunctionResource observed) {
        return observed == null || resource.ready() != Ready.UNSPECIFIED
                ? resource
                : resource.withReady(ready(observed.resourceOrEmpty()));
    }

    Map<String, FunctionResource> resources() {
        return resources;
    }

    List<FunctionResult> warnings() {
        return warnings;
    }

    private Ready ready(Map<String, Object> observed) {
        String kind = kind(observed);
        Ready customized = customized(kind, observed);
        if (customized != Ready.UNSPECIFIED) {
            return customized;
        }
        boolean ready = HealthChecks.isReady(kind, observed).orElse(false) || new Observation(observed).isTrue("Ready");
        return ready ? Ready.TRUE : Ready.UNSPECIFIED;
    }

    private Ready customized(String kind, Map<String, Object> observed) {
        try {
            return customizations.ready(kind, observed);
        } catch (Customizations.Failure problem) {
            warnings.add(FunctionResult.warning(problem.getMessage()));
            return Ready.UNSPECIFIED;
        }
    }

    private static String kind(Map<String, Object> observed) {
        Gvk gvk = KubeObject.of(observed).gvk();
        return gvk.group() + "_" + gvk.version() + "_" + gvk.kind();
    }
}
