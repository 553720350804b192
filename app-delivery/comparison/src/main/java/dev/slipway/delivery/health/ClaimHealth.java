package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;

/** Checks of scheduled jobs, disruption budgets, snapshots and definitions. */
final class ClaimHealth {

    private ClaimHealth() {}

    static Health cronJob(KubeObject object) {
        if (object.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.healthy("CronJob is Suspended");
        }
        String scheduled = Field.text(object, "status", "lastScheduleTime");
        String succeeded = Field.text(object, "status", "lastSuccessfulTime");
        if (!object.list("status", "active").isEmpty()) {
            return Health.healthy("The job is running. Its last execution may not have been successful");
        }
        if (scheduled.isEmpty()) {
            return Health.healthy("CronJob has not been scheduled yet");
        }
        if (succeeded.isEmpty()) {
            return Health.healthy("The CronJob never completed successfully. It may not be healthy");
        }
        return succeeded.compareTo(scheduled) >= 0
                ? Health.healthy("CronJob has completed its last execution successfully")
                : Health.degraded("CronJob has not completed its last execution successfully");
    }

    static Health disruptionBudget(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        if (conditions.isEmpty()) {
            return Health.progressing("Waiting for status");
        }
        Optional<KubeObject> failed = conditions.stream()
                .filter(condition -> Field.text(condition, "reason").equals("SyncFailed"))
                .findFirst();
        KubeObject decisive = failed.orElse(conditions.get(0));
        String message = "PodDisruptionBudget has " + Field.text(decisive, "reason");
        return failed.isPresent() ? Health.degraded(message) : Health.healthy(message);
    }

    static Health snapshot(KubeObject object) {
        Optional<String> error = object.text("status", "error", "message");
        if (error.isPresent()) {
            return Health.degraded(error.get());
        }
        return object.at("status", "readyToUse").filter(Boolean.TRUE::equals).isPresent()
                ? Health.healthy("Ready to use")
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
