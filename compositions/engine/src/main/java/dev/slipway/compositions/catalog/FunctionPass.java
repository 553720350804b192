package dev.slipway.compositions.catalog;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.function.remote.Endpoint;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of a Function whether it can be used: one whose package runs in process is installed and healthy at once, one with an
 * address is healthy when it can be reached there.
 */
public final class FunctionPass implements Pass {

    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final String INSTALLED = "Installed";
    private static final String HEALTHY = "Healthy";

    private final FunctionRuntime functions;
    private final RuntimeObjects objects;

    FunctionPass(FunctionRuntime functions, RuntimeObjects objects) {
        this.functions = functions;
        this.objects = objects;
    }

    public static ControllerSpec controller(FunctionRuntime functions, Watches watches) {
        FunctionPass pass = new FunctionPass(functions, new LiveRuntimeObjects(watches));
        return new ControllerSpec("functions", FUNCTION, "pkg.crossplane.io/function", null, pass, List.of());
    }

    @Override
    public PassResult run(KubeObject function, PassContext context) {
        Conditions conditions = Conditions.continuing(function.conditions(), function.generation(), context.now());
        try {
            Optional<Endpoint> endpoint = functions.endpoint(function, objects);
            return endpoint.isPresent()
                    ? remote(function, endpoint.get(), conditions)
                    : result(Outcome.done(), builtIn(function, conditions));
        } catch (FaultException fault) {
            return result(Outcome.failed(fault), unavailable(conditions, "InvalidEndpoint", fault.explanation()));
        }
    }

    private PassResult remote(KubeObject function, Endpoint endpoint, Conditions conditions) {
        Conditions installed = conditions.isTrue(INSTALLED, "ActivePackageRevision", null);
        return switch (functions.reachability(function, endpoint)) {
            case REACHED ->
                result(
                        Outcome.requeue(LATER, "watching the connection"),
                        installed.isTrue(HEALTHY, "HealthyPackageRevision", null));
            case UNREACHABLE ->
                result(
                        Outcome.requeue(LATER, "waiting for the function"),
                        installed.isFalse(
                                HEALTHY,
                                "Unreachable",
                                "the function cannot be reached at " + endpoint.target()
                                        + "; check that it runs, listens there, and agrees about TLS"));
            case UNKNOWN ->
                result(
                        Outcome.requeue(SOON, "connecting"),
                        installed.isUnknown(HEALTHY, "Connecting", "connecting to " + endpoint.target()));
        };
    }

    private Conditions builtIn(KubeObject function, Conditions conditions) {
        String reference = function.text("spec", "package").orElse("");
        if (functions.isBuiltIn(reference)) {
            return conditions
                    .isTrue(INSTALLED, "ActivePackageRevision", null)
                    .isTrue(HEALTHY, "HealthyPackageRevision", null);
        }
        return unavailable(
                conditions,
                "UnavailablePackage",
                "package " + reference + " does not run here; built in are " + String.join(", ", functions.names())
                        + "; to call one that runs elsewhere, set the annotation " + Keys.ENDPOINT
                        + " to its host:port");
    }

    private static Conditions unavailable(Conditions conditions, String reason, String message) {
        return conditions.isFalse(INSTALLED, reason, message).isFalse(HEALTHY, reason, message);
    }

    private static PassResult result(Outcome outcome, Conditions conditions) {
        return PassResult.of(outcome, Map.of("conditions", Json.trees(conditions.list())));
    }
}
