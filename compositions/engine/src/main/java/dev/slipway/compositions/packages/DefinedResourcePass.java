package dev.slipway.compositions.packages;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.util.Map;

/** Says of a definition of a managed resource whether it is active and its kind built in; no CRD is made from it. */
final class DefinedResourcePass implements Pass {

    private static final String ESTABLISHED = "Established";

    private final BuiltInProviders providers;

    DefinedResourcePass(BuiltInProviders providers) {
        this.providers = providers;
    }

    static boolean isActive(KubeObject definition) {
        return definition.text("spec", "state").filter("Active"::equals).isPresent();
    }

    @Override
    public PassResult run(KubeObject definition, PassContext context) {
        Conditions conditions = Conditions.continuing(definition.conditions(), definition.generation(), context.now());
        return PassResult.of(
                Outcome.done(),
                Map.of("conditions", Json.trees(said(definition, conditions).list())));
    }

    private Conditions said(KubeObject definition, Conditions conditions) {
        String group = definition.text("spec", "group").orElse("");
        String kind = definition.text("spec", "names", "kind").orElse("");
        if (!providers.serves(group, kind)) {
            return conditions.isFalse(
                    ESTABLISHED,
                    "UnavailableManagedResource",
                    kind + " of " + group + " is not built in, and providers are not pulled here; built in are "
                            + providers.list());
        }
        return isActive(definition)
                ? conditions.isTrue(ESTABLISHED, "EstablishedManagedResource", null)
                : conditions.isFalse(
                        ESTABLISHED,
                        "InactiveManagedResource",
                        "not activated: set spec.state to Active, or name it in a ManagedResourceActivationPolicy. Its"
                                + " kind is built in and served all the same");
    }
}
