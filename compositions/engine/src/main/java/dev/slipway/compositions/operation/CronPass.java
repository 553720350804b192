package dev.slipway.compositions.operation;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes an operation at each time of a schedule; of those that were missed, only one. */
final class CronPass implements Pass {

    private static final String SCHEDULING = "Scheduling";

    private final Making making;

    CronPass(Cluster cluster) {
        this.making = new Making(cluster, Ops.GROUP + "/cron-operation");
    }

    @Override
    public PassResult run(KubeObject cron, PassContext context) {
        if (cron.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Made made = making.made(cron);
        Map<String, Object> status = made.status(cron);
        Conditions conditions = Conditions.continuing(cron.conditions(), cron.generation(), context.now());
        if (Keys.isPaused(cron)) {
            return result(
                    Outcome.done(),
                    status,
                    conditions
                            .isFalse(SCHEDULING, "SchedulePaused", null)
                            .isFalse(
                                    Ops.SYNCED,
                                    "ReconcilePaused",
                                    "Reconciliation is paused via the pause annotation"));
        }
        making.removeGarbage(cron, made);
        String schedule = cron.text("spec", "schedule").orElse("");
        try {
            Outcome outcome = make(cron, Cron.parse(schedule), made, context.now());
            return result(
                    outcome,
                    status,
                    conditions.isTrue(SCHEDULING, "ScheduleActive", null).isTrue(Ops.SYNCED, "ReconcileSuccess", null));
        } catch (IllegalArgumentException unreadable) {
            String why = "cannot parse cron schedule \"" + schedule + "\": " + unreadable.getMessage();
            return result(
                    Outcome.stalled("ScheduleInvalid", why),
                    status,
                    conditions.isFalse(SCHEDULING, "ScheduleInvalid", why).isFalse(Ops.SYNCED, "ReconcileError", why));
        }
    }

    /** Make the operation that is due, if one is and may be, and say when to look again. */
    private Outcome make(KubeObject cron, Cron schedule, Made made, Instant now) {
        Optional<Instant> due = schedule.next(last(cron, made, now));
        if (due.filter(time -> !time.isAfter(now)).isEmpty()) {
            return until(due, now);
        }
        Policy policy = Policy.of(cron);
        boolean held = policy == Policy.FORBID && !made.running().isEmpty();
        if (!held && !isLate(cron, due.get(), now)) {
            String name = cron.name() + "-" + due.get().getEpochSecond();
            making.make(Made.next(cron, Ops.MADE_BY_CRON, name), policy, made);
        }
        return until(schedule.next(now), now);
    }

    private static Instant last(KubeObject cron, Made made, Instant now) {
        Optional<Instant> recorded = cron.text("status", "lastScheduleTime").map(Instant::parse);
        return Stream.of(made.lastMade(), recorded, cron.createdAt())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(now);
    }

    private static boolean isLate(KubeObject cron, Instant due, Instant now) {
        return cron.at("spec", "startingDeadlineSeconds")
                .filter(Number.class::isInstance)
                .map(seconds -> due.plusSeconds(((Number) seconds).longValue()))
                .filter(deadline -> deadline.isBefore(now))
                .isPresent();
    }

    private static Outcome until(Optional<Instant> next, Instant now) {
        return next.<Outcome>map(time -> Outcome.requeue(Duration.between(now, time), "the next run is at " + time))
                .orElseGet(Outcome::done);
    }

    private static PassResult result(Outcome outcome, Map<String, Object> status, Conditions conditions) {
        status.put("conditions", Json.trees(conditions.list()));
        return PassResult.of(outcome, status);
    }
}
