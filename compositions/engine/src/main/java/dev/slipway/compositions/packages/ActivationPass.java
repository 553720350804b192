package dev.slipway.compositions.packages;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Activates the definitions of managed resources that a policy names, and says what of it is served. */
final class ActivationPass implements Pass {

    private final Supplier<Set<String>> served;
    private final Supplier<Collection<KubeObject>> definitions;
    private final Consumer<KubeObject> activate;

    /** {@code served} gives names as definitions have them: {@code <plural>.<group>}. */
    ActivationPass(
            Supplier<Set<String>> served, Supplier<Collection<KubeObject>> definitions, Consumer<KubeObject> activate) {
        this.served = served;
        this.definitions = definitions;
        this.activate = activate;
    }

    @Override
    public PassResult run(KubeObject policy, PassContext context) {
        if (policy.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        List<String> patterns =
                policy.list("spec", "activate").stream().map(String::valueOf).toList();
        Set<String> activated = new TreeSet<>();
        served.get().stream().filter(name -> matches(patterns, name)).forEach(activated::add);
        for (KubeObject definition : definitions.get()) {
            if (matches(patterns, definition.name()) && !definition.isDeleting()) {
                if (!DefinedResourcePass.isActive(definition)) {
                    activate.accept(definition);
                }
                activated.add(definition.name());
            }
        }
        Conditions conditions = Conditions.continuing(policy.conditions(), policy.generation(), context.now())
                .isTrue("Healthy", "Running", null);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("activated", List.copyOf(activated));
        status.put("conditions", Json.trees(conditions.list()));
        return PassResult.of(Outcome.done(), status);
    }

    private static boolean matches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    /** As upstream: an asterisk is at the front only, and stands for anything. */
    static boolean matches(String pattern, String name) {
        return pattern.startsWith("*") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }
}
