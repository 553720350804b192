package dev.slipway.terraform.control;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.api.terraform.TerraformStatus;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.decide.Approval;
import dev.slipway.terraform.decide.Decision;
import dev.slipway.terraform.decide.PlanId;
import dev.slipway.terraform.decide.Retries;
import dev.slipway.terraform.decide.Standing;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.work.RunRecord;
import dev.slipway.terraform.work.RunStore;
import dev.slipway.terraform.work.Steps;
import dev.slipway.terraform.work.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One look at the run of an object. A run is written down before it begins, so that its number and purpose are known to
 * whoever goes on with it: {@code Planning}, {@code Planned}, {@code Applying}, then {@code Steady} or {@code Failed}.
 */
final class RunTurn {

    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String ADOPT = "adopt";

    private final Seen seen;
    private final KubeObject object;
    private final TerraformSpec spec;
    private final TerraformStatus status;
    private final @Nullable RunStatus run;
    private final Standing standing;
    private final LongSteps steps;
    private final RunStore store;
    private final Reviews reviews;
    private boolean gone;

    RunTurn(Seen seen, Standing standing, LongSteps steps, RunStore store, Reviews reviews) {
        this.seen = seen;
        this.object = seen.object();
        this.spec = seen.spec();
        this.status = Json.convert(object.map("status"), TerraformStatus.class);
        this.run = status.run();
        this.standing = standing;
        this.steps = steps;
        this.store = store;
        this.reviews = reviews;
    }

    /** Return whether the object is being deleted and nothing is left of what it made. */
    boolean isGone() {
        return gone;
    }

    Outcome go() {
        if (run == null || run.step() == null) {
            return object.isDeleting() ? gone() : begin(seen.goal(), null, 0);
        }
        return switch (run.step()) {
            case "Planning" -> planning(run);
            case "Planned" -> review(run);
            case "Applying" -> applying(run);
            case "Failed" -> retry(run);
            default -> idle(run);
        };
    }

    private Outcome gone() {
        gone = true;
        return Outcome.done();
    }

    /** Write down the next run; it starts when that is written. */
    private Outcome begin(String purpose, @Nullable String approvedHash, long failures) {
        long number = run == null || run.number() == null ? 1 : run.number() + 1;
        standing.progressing("Initializing");
        standing.withoutPending();
        object.annotation(Keys.REQUESTED_AT).ifPresent(at -> standing.set("lastHandledReconcileAt", at));
        keep(new RunStatus(
                number,
                "Planning",
                purpose,
                seen.revision(),
                Workplace.specDigest(object),
                approvedHash,
                null,
                failures,
                seen.now().toString()));
        return Outcome.requeue(AT_ONCE, "run " + number + " begins");
    }

    private void keep(RunStatus next) {
        standing.set("run", Json.tree(next));
    }

    private void step(RunStatus current, String step, @Nullable String approvedHash) {
        keep(new RunStatus(
                current.number(),
                step,
                current.purpose(),
                current.revision(),
                current.inputs(),
                approvedHash,
                spec.approvePlan(),
                current.failures(),
                seen.now().toString()));
    }

    private StepState state(RunStatus current, String step) {
        StepId id = new StepId("Terraform", object.uid(), step, Seen.number(current));
        StepState state = steps.observe(id);
        return state instanceof StepState.NotStarted
                ? steps.start(id, new StepInput(step, object.ref(), object.uid(), ""))
                : state;
    }

    private Outcome planning(RunStatus current) {
        return state(current, Steps.PLAN)
                .fold(
                        () -> waits("the plan is about to start"),
                        running -> waits("planning: " + running.waitingFor()),
                        done -> planned(current),
                        failed -> failed(current, "TFExecPlanFailed", failed.message()),
                        unknown -> waits(unknown.why()));
    }

    private Outcome waits(String why) {
        standing.progressing(why);
        return Outcome.requeue(SOON, why);
    }

    private Outcome planned(RunStatus current) {
        Optional<RunRecord> record = store.read(object.uid(), Seen.number(current));
        if (record.isEmpty()) {
            return begin(Seen.text(current.purpose()), current.approvedHash(), Seen.failures(current));
        }
        standing.stateLockReleased();
        return record.get().hasChanges() ? changes(current, record.get()) : nothing(current, record.get());
    }

    private Outcome nothing(RunStatus current, RunRecord record) {
        boolean first = spec.writeOutputsToSecret() != null && status.availableOutputs() == null;
        boolean unhealthy =
                object.condition("HealthCheck").filter(one -> one.isFalse()).isPresent();
        if ((first || unhealthy) && !Seen.isDestroying(current)) {
            // Changes nothing, and is what makes the outputs known.
            standing.plannedNoChanges(record.revision(), "Plan no changes");
            step(current, "Applying", record.contentHash());
            return Outcome.requeue(AT_ONCE, "outputs are read");
        }
        if (object.isDeleting() && Seen.isDestroying(current)) {
            return gone();
        }
        standing.plannedNoChanges(record.revision(), "Plan no changes");
        if (Seen.text(current.purpose()).equals(Seen.DRIFT)) {
            standing.noDrift(record.revision(), "No drift");
        }
        return settled(current);
    }

    private Outcome settled(RunStatus current) {
        keep(new RunStatus(
                current.number(),
                "Steady",
                current.purpose(),
                current.revision(),
                current.inputs(),
                null,
                null,
                0L,
                seen.now().toString()));
        standing.set("reconciliationFailures", null);
        standing.set(
                "lastSuccessfulReconcileAt",
                seen.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        return later(Retries.interval(spec));
    }

    private Outcome changes(RunStatus current, RunRecord record) {
        boolean drift = Seen.text(current.purpose()).equals(Seen.DRIFT);
        String what = drift ? "Drift detected" : "Plan generated";
        standing.plannedWithChanges(record.revision(), what + ": " + record.summary(), null);
        if (drift) {
            standing.driftDetected(record.revision(), "Drift detected: " + record.summary());
            if (Decision.isDriftOnly(spec)) {
                standing.withoutPending();
                step(current, "Steady", null);
                return later(Retries.interval(spec));
            }
            standing.plan("isDriftDetectionPlan", true);
        }
        if (Seen.isDestroying(current)) {
            standing.plan("isDestroyPlan", true);
        }
        standing.plan("contentHash", record.contentHash());
        standing.plan("summary", record.summary());
        step(current, "Planned", current.approvedHash());
        return review(current, object.generation());
    }

    private Outcome review(RunStatus current) {
        return review(current, status.lastPlannedGeneration() == null ? 0 : status.lastPlannedGeneration());
    }

    /** @param planned the generation that the plan was made of: what was asked for before cannot mean this plan */
    private Outcome review(RunStatus current, long planned) {
        Optional<RunRecord> record = store.read(object.uid(), Seen.number(current));
        String again = "re" + PlanId.of(Seen.text(current.revision()));
        boolean asksAgain = again.equals(spec.approvePlan()) && object.generation() > planned;
        boolean onlyLooks = Decision.isDriftOnly(spec) && Seen.APPLY.equals(current.purpose());
        if (seen.outdates(current) || record.isEmpty() || asksAgain || onlyLooks) {
            return begin(seen.goal(), current.approvedHash(), 0);
        }
        String hash = record.get().contentHash();
        if (object.annotation(Approval.ADOPTED).filter(hash::equals).isPresent()
                && Seen.text(current.purpose()).equals(Seen.DRIFT)) {
            return begin(ADOPT, null, 0);
        }
        Approval approval = reviews.of(seen, current, record.get(), planned);
        return approval.fold(granted -> apply(current, hash), asked -> asks(record.get(), asked.how()), refused -> {
            standing.notReady(Seen.text(current.revision()), refused.reason(), refused.why());
            return later(seen.poll());
        });
    }

    private Outcome apply(RunStatus current, String hash) {
        standing.applying(Seen.text(current.revision()), "Apply started");
        step(current, "Applying", hash);
        return Outcome.requeue(AT_ONCE, "the plan is applied");
    }

    private Outcome asks(RunRecord record, String how) {
        if (record.purpose().equals(Seen.DRIFT)) {
            standing.driftDetected(
                    record.revision(),
                    "Drift detected: " + record.summary() + " " + how
                            + " and undo the drift, or set the annotation " + Approval.ADOPTED + " to "
                            + record.contentHash()
                            + " to keep it");
        } else {
            standing.waiting("Plan generated: " + record.summary() + " " + how);
        }
        return later(seen.poll());
    }

    private Outcome applying(RunStatus current) {
        return state(current, Steps.APPLY)
                .fold(
                        () -> waits("the apply is about to start"),
                        running -> {
                            standing.applying(Seen.text(current.revision()), "applying: " + running.waitingFor());
                            return Outcome.requeue(SOON, running.waitingFor());
                        },
                        done -> applied(current),
                        failed -> failed(current, "TFExecApplyFailed", failed.message()),
                        unknown -> waits(unknown.why()));
    }

    private Outcome applied(RunStatus current) {
        Optional<RunRecord> record = store.read(object.uid(), Seen.number(current));
        boolean destroyed = Seen.isDestroying(current);
        if (object.isDeleting() && destroyed) {
            return gone();
        }
        String revision = Seen.text(current.revision());
        String message = destroyed ? "Destroyed successfully" : "Applied successfully";
        standing.applied(revision, message);
        record.ifPresent(one -> {
            standing.set("availableOutputs", one.outputs());
            standing.set(
                    "inventory", one.inventory().isEmpty() ? null : Map.of("entries", Json.trees(one.inventory())));
        });
        if (spec.healthChecks() != null && !spec.healthChecks().isEmpty()) {
            standing.healthCheckSucceeded("Health checks succeeded");
        }
        if (spec.writeOutputsToSecret() != null && !destroyed) {
            standing.outputsWritten(revision, "Outputs written");
        } else {
            standing.ready(revision, message);
        }
        return settled(current);
    }

    private Outcome failed(RunStatus current, String otherwise, String told) {
        Optional<RunRecord.Failure> failure =
                store.read(object.uid(), Seen.number(current)).flatMap(record -> Optional.ofNullable(record.failure()));
        if (failure.filter(RunRecord.Failure::replan).isPresent()) {
            Outcome again = begin(seen.goal(), current.approvedHash(), Seen.failures(current));
            standing.progressing(failure.get().message());
            return again;
        }
        String reason = failure.map(RunRecord.Failure::reason).orElse(otherwise);
        String message = failure.map(RunRecord.Failure::message).orElse(told);
        String lock = failure.map(RunRecord.Failure::lock).orElse("");
        String revision = Seen.text(current.revision());
        long failures = Seen.failures(current) + 1;
        standing.withoutPending();
        if (lock.isEmpty()) {
            standing.notReady(revision, reason, message);
        } else {
            standing.stateLocked(lock, message);
        }
        if (reason.equals("HealthChecksFailed")) {
            standing.healthCheckFailed(message);
        }
        standing.set("reconciliationFailures", failures);
        keep(new RunStatus(
                current.number(),
                "Failed",
                current.purpose(),
                revision,
                current.inputs(),
                current.approvedHash(),
                null,
                failures,
                seen.now().toString()));
        return pause(failures, seen.now());
    }

    private Outcome pause(long failures, Instant since) {
        if (Retries.areUsedUp(spec, failures)) {
            return Outcome.stalled(
                    "RetryLimitReached",
                    "no attempt follows " + failures + " failures; change the spec"
                            + " or the source, or ask for one with the annotation " + Keys.REQUESTED_AT);
        }
        Duration left = Duration.between(seen.now(), since.plus(Retries.pause(spec, failures)));
        return later(left.isNegative() ? AT_ONCE : left);
    }

    private Outcome retry(RunStatus current) {
        if (seen.outdates(current)) {
            return begin(seen.goal(), null, 0);
        }
        long failures = Seen.failures(current);
        Instant since = Seen.since(current);
        boolean due = !seen.now().isBefore(since.plus(Retries.pause(spec, failures)));
        return due && !Retries.areUsedUp(spec, failures)
                ? begin(seen.goal(), current.approvedHash(), failures)
                : pause(failures, since);
    }

    private Outcome idle(RunStatus current) {
        if (seen.outdates(current)) {
            return begin(seen.goal(), null, 0);
        }
        Duration left = Duration.between(seen.now(), Seen.since(current).plus(Retries.interval(spec)));
        if (!left.isNegative() && !left.isZero()) {
            return later(left);
        }
        boolean drift = Decision.of(spec, status, seen.revision()).detectDrift();
        return drift ? begin(Seen.DRIFT, null, 0) : unwatched(current);
    }

    /** Without drift detection, only what the spec says to do again and again is done again. */
    private Outcome unwatched(RunStatus current) {
        return Boolean.TRUE.equals(spec.force()) ? begin(seen.goal(), null, 0) : later(seen.poll());
    }

    private Outcome later(Duration most) {
        Duration least = most.compareTo(seen.poll()) < 0 ? most : seen.poll();
        Duration after = object.isDeleting() ? AT_ONCE : least;
        return Outcome.requeue(after, "looks for commits and drift");
    }
}
