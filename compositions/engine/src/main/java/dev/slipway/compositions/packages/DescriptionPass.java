package dev.slipway.compositions.packages;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/** Says of a description that was committed with the content of a package whether what it depends on is here. */
record DescriptionPass(Packages packages) implements Pass {

    private static final String TYPE = "DependenciesResolved";

    @Override
    public PassResult run(KubeObject meta, PassContext context) {
        List<String> problems = packages.problems(meta);
        Conditions conditions = Conditions.continuing(meta.conditions(), meta.generation(), context.now());
        conditions = problems.isEmpty()
                ? conditions.isTrue(TYPE, "Success", null)
                : conditions.isFalse(TYPE, "UnmetDependencies", String.join("; ", problems));
        return PassResult.of(Outcome.done(), Map.of("conditions", Json.trees(conditions.list())));
    }
}
