package dev.slipway.compositions.catalog;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/** Says of a Function whether its package is one that runs in process: then it is installed and healthy at once. */
public final class FunctionPass implements Pass {

    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");

    private final FunctionCatalog catalog;

    private FunctionPass(FunctionCatalog catalog) {
        this.catalog = catalog;
    }

    public static ControllerSpec controller(FunctionCatalog catalog) {
        return new ControllerSpec(
                "functions", FUNCTION, "pkg.crossplane.io/function", null, new FunctionPass(catalog), List.of());
    }

    @Override
    public PassResult run(KubeObject function, PassContext context) {
        Conditions conditions = Conditions.continuing(function.conditions(), function.generation(), context.now());
        String reference = function.text("spec", "package").orElse("");
        Conditions reported = catalog.find(reference).isPresent()
                ? conditions
                        .isTrue("Installed", "ActivePackageRevision", null)
                        .isTrue("Healthy", "HealthyPackageRevision", null)
                : unavailable(conditions, reference);
        return PassResult.of(
                Outcome.done(),
                Map.of("conditions", reported.list().stream().map(Json::tree).toList()));
    }

    private Conditions unavailable(Conditions conditions, String reference) {
        String message =
                "package " + reference + " does not run here; built in are " + String.join(", ", catalog.names());
        return conditions
                .isFalse("Installed", "UnavailablePackage", message)
                .isFalse("Healthy", "UnavailablePackage", message);
    }
}
