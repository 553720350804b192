package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks of scheduled jobs, disruption budgets, snapshots and definitions. */
final class ClaimHealth {

    private ClaimHealth() {}

    static Health cronJob(KubeObject object) {
        if (object.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.healthy("CronJob is Suspended");
        }
        if (!StatusRules.has(object, "status")) {
            return Health.progressing("Waiting for CronJob");
        }
        Optional<String> scheduled = object.text("status", "lastScheduleTime");
        Optional<String> succeeded = object.text("status", "lastSuccessfulTime");
        if (scheduled.isEmpty()) {
            return Health.healthy("CronJob has not been scheduled yet");
        }
        if (succeeded.isEmpty()) {
            return Health.healthy("The CronJob never completed successfully. It may not be healthy");
        }
        if (!object.list("status", "active").isEmpty()) {
            return Health.healthy("The job is running. Its last execution may not have been successful");
        }
        return succeeded.get().compareTo(scheduled.get()) >= 0
                ? Health.healthy("CronJob has completed its last execution successfully")
                : Health.degraded("CronJob has not completed its last execution successfully");
    }

    /** The first condition that is false for another reason than too few pods decides, else the last one. */
    static Health disruptionBudget(KubeObject object) {
        Predicate<KubeObject> failed = condition ->
                Field.isFalse(condition) && !Field.text(condition, "reason").equals("InsufficientPods");
        Health otherwise = StatusRules.last(object, condition -> true)
                .map(last -> Health.healthy(budget(last)))
                .orElse(Health.progressing("Waiting for status"));
        return StatusRules.conditions(
                        otherwise, new StatusRules.Row(failed, condition -> Health.degraded(budget(condition))))
                .apply(object);
    }

    private static String budget(KubeObject condition) {
        return "PodDisruptionBudget has " + Field.text(condition, "reason");
    }

    static Health snapshot(KubeObject object) {
        if (StatusRules.isSet(object, "status", "readyToUse")) {
            return Health.healthy("Ready to use");
        }
        return StatusRules.has(object, "status", "error")
                ? Health.degraded(Field.text(object, "status", "error", "message"))
                : Health.progressing("Waiting for status");
    }

    static Health definition(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        if (conditions.isEmpty()) {
            return Health.progressing("Status conditions not found");
        }
        Optional<KubeObject> going =
                ConditionHealth.find(conditions, "Terminating").filter(Field::isTrue);
        if (going.isPresent()) {
            return Health.progressing("CRD is terminating: " + Field.message(going.get()));
        }
        if (object.isDeleting()) {
            return Health.progressing("CRD is terminating");
        }
        Optional<KubeObject> names =
                ConditionHealth.find(conditions, "NamesAccepted").filter(Field::isFalse);
        if (names.isPresent()) {
            return Health.degraded("CRD names have not been accepted: " + Field.message(names.get()));
        }
        Optional<KubeObject> schema =
                ConditionHealth.find(conditions, "NonStructuralSchema").filter(Field::isTrue);
        if (schema.isPresent()) {
            return Health.degraded("Schema violations found: " + Field.message(schema.get()));
        }
        return established(ConditionHealth.find(conditions, "Established"));
    }

    private static Health established(Optional<KubeObject> established) {
        if (established.filter(Field::isTrue).isPresent()) {
            return Health.healthy("CRD is healthy");
        }
        String reason = established.map(found -> Field.text(found, "reason")).orElse("");
        return switch (reason) {
            case "Installing" -> Health.progressing("CRD is being installed");
            case "InvalidCABundle" ->
                Health.degraded("CRD is not established: "
                        + established.map(Field::message).orElse(""));
            default -> Health.progressing("CRD is not established");
        };
    }
}
