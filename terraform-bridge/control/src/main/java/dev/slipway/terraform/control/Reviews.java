package dev.slipway.terraform.control;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.decide.Approval;
import dev.slipway.terraform.decide.PlanId;
import dev.slipway.terraform.plan.MaskedPlan;
import dev.slipway.terraform.plan.PlanCounts;
import dev.slipway.terraform.policy.PolicyRules;
import dev.slipway.terraform.policy.Verdict;
import dev.slipway.terraform.work.Recovery;
import dev.slipway.terraform.work.RunRecord;
import dev.slipway.terraform.work.RunStore;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What becomes of a plan that waits: policies are asked first, and what an apply that was killed has left open, then the
 * object and the people who annotate it.
 */
record Reviews(Supplier<Collection<KubeObject>> policies, RunStore store) {

    Approval of(Seen seen, RunStatus run, RunRecord record, long generation) {
        KubeObject object = seen.object();
        Approval.Waiting plan = new Approval.Waiting(
                PlanId.of(Seen.text(run.revision())), record.contentHash(), generation, automatic(object, record));
        return Approval.of(object, seen.spec(), run, plan, verdict(object, record));
    }

    private static String automatic(KubeObject object, RunRecord record) {
        if (object.isDeleting()) {
            return "deletion";
        }
        return record.purpose().equals("adopt") ? "adoption" : "";
    }

    private Verdict verdict(KubeObject object, RunRecord record) {
        Verdict rules = rules(object, record);
        return store.text(object.uid(), record.number(), Recovery.QUESTION)
                .map(rules::asking)
                .orElse(rules);
    }

    private Verdict rules(KubeObject object, RunRecord record) {
        List<KubeObject> concerning = PolicyRules.concerning(policies.get(), object);
        if (concerning.isEmpty()) {
            return Verdict.silent();
        }
        Optional<byte[]> json = store.text(object.uid(), record.number(), "plan.json")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        if (json.isEmpty()) {
            return new Verdict(List.of("the plan is not kept here any more; ask for another"), List.of(), List.of());
        }
        PlanCounts counts = MaskedPlan.read(json.get()).counts();
        Map<String, Object> numbers = Map.of(
                "add", (long) counts.add(),
                "change", (long) counts.change(),
                "destroy", (long) counts.destroy(),
                "forget", (long) counts.forget(),
                "import", (long) counts.toImport());
        return PolicyRules.judge(
                concerning, new PolicyRules.Subject(object, Json.tree(json.get()), numbers, record.purpose()));
    }
}
