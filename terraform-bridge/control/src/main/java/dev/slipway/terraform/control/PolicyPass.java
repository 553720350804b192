package dev.slipway.terraform.control;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.policy.PolicyRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says whether the rules of a policy can be evaluated; what they say is asked for when a plan waits. */
final class PolicyPass implements Pass {

    private static final String READY = "Ready";

    @Override
    public PassResult run(KubeObject policy, PassContext context) {
        if (policy.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Conditions before = Conditions.continuing(policy.conditions(), policy.generation(), context.now());
        List<String> problems = PolicyRules.problems(policy);
        Conditions after = problems.isEmpty()
                ? before.isTrue(READY, "RulesUnderstood", "its rules can be evaluated")
                : before.isFalse(
                        READY,
                        "InvalidRules",
                        String.join("; ", problems) + "; plans that such a rule could refuse wait");
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", Json.trees(after.list()));
        status.put("observedGeneration", policy.generation());
        return PassResult.of(Outcome.done(), status);
    }
}
