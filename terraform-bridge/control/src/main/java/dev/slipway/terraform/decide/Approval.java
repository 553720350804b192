package dev.slipway.terraform.decide;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.terraform.policy.Verdict;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan may be applied. An approval belongs to the content that somebody saw: the id of a plan, which says no
 * more than a revision, counts only if it was written after the plan was there to be read.
 */
public sealed interface Approval {

    /** Annotation whose value is the content hash of the plan that may be applied. */
    String APPROVED = "terraform.slipway.dev/approved";

    /** Annotation whose value is the content hash of the plan that must not be applied. */
    String REJECTED = "terraform.slipway.dev/rejected";

    /** Annotation whose value is the content hash of a plan of drift; the world as it is found goes into the state. */
    String ADOPTED = "terraform.slipway.dev/adopted";

    /** It may, and why. */
    record Granted(String by) implements Approval {}

    /** Nobody has decided, and what to do about it. */
    record Asked(String how) implements Approval {}

    /** Somebody or a rule has decided against it: the reason of the condition, and what to do. */
    record Refused(String reason, String why) implements Approval {}

    default <R> R fold(Function<Granted, R> granted, Function<Asked, R> asked, Function<Refused, R> refused) {
        if (this instanceof Granted g) {
            return granted.apply(g);
        }
        return this instanceof Asked a ? asked.apply(a) : refused.apply((Refused) this);
    }

    /**
     * A plan that waits.
     *
     * @param id its name
     * @param hash its content
     * @param generation the generation of the object from which it was made
     * @param automatic why nobody is asked, empty where somebody is: {@code deletion}, {@code adoption}
     */
    record Waiting(String id, String hash, long generation, String automatic) {}

    /** Rules that refuse come first, and what they ask no automatism answers. */
    static Approval of(KubeObject object, TerraformSpec spec, @Nullable RunStatus run, Waiting plan, Verdict verdict) {
        if (verdict.refuses()) {
            return new Refused(
                    "PolicyRefused",
                    "a policy refuses the plan: " + String.join("; ", verdict.refusals())
                            + "; change the source or the spec, or have the policy changed");
        }
        if (verdict.asks()) {
            return asked(object, spec, run, plan, String.join("; ", verdict.questions()));
        }
        if (!plan.automatic().isEmpty()) {
            return new Granted(plan.automatic());
        }
        if (Boolean.TRUE.equals(spec.force())) {
            return new Granted("spec.force");
        }
        if (Boolean.TRUE.equals(spec.planOnly())) {
            return new Asked("spec.planOnly is set: it is never applied");
        }
        boolean byRule = verdict.approves() && !Decision.isDriftOnly(spec);
        return byPerson(object, plan)
                .orElseGet(() -> byRule
                        ? new Granted("policy " + verdict.approvals().get(0))
                        : byName(object, text(spec.approvePlan()), run, plan));
    }

    // checkstyle: allow ParameterNumber, because the question belongs to everything else that is looked at
    private static Approval asked(
            KubeObject object, TerraformSpec spec, @Nullable RunStatus run, Waiting plan, String question) {
        if (Boolean.TRUE.equals(spec.planOnly()) && !Boolean.TRUE.equals(spec.force())) {
            return new Asked("spec.planOnly is set: it is never applied");
        }
        String name = text(spec.approvePlan());
        return byPerson(object, plan).orElseGet(() -> byName(object, name.equals("auto") ? "" : name, run, plan)
                .fold(
                        granted -> granted,
                        asked -> new Asked("a person has to look at it (" + question + "): " + asked.how()),
                        refused -> refused));
    }

    private static Optional<Approval> byPerson(KubeObject object, Waiting plan) {
        if (object.annotation(REJECTED).filter(plan.hash()::equals).isPresent()) {
            return Optional.of(new Refused(
                    "PlanRejected", "the plan was rejected; change the source or the spec for another one"));
        }
        return object.annotation(APPROVED)
                .filter(plan.hash()::equals)
                .map(hash -> new Granted("annotation " + APPROVED));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Approval byName(KubeObject object, String approved, @Nullable RunStatus run, Waiting plan) {
        if (approved.equals("auto")) {
            return new Granted("approvePlan auto");
        }
        if (approved.isEmpty() || !plan.id().startsWith(approved)) {
            return new Asked("set approvePlan: \"" + plan.id() + "\" to approve this plan");
        }
        boolean same = run != null && plan.hash().equals(run.approvedHash());
        if (same || object.generation() > plan.generation()) {
            return new Granted("approvePlan " + approved);
        }
        return new Asked("approvePlan \"" + approved + "\" was given before this plan was made, for other content;"
                + " look at it and set the annotation " + APPROVED + " to " + plan.hash()
                + ", or empty approvePlan and set it again");
    }
}
