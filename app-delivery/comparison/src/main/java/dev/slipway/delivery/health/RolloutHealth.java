package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;

/** Checks of the kinds of Argo Rollouts, Workflows, Events and ApplicationSets, and of Flagger's canaries. */
final class RolloutHealth {

    private static final String WORKLOAD_GENERATION = "rollout.argoproj.io/workload-generation";
    private static final String FINISH = "Waiting for roll out to finish: ";

    private RolloutHealth() {}

    static Health rollout(KubeObject object) {
        if (isUnobserved(object)) {
            return Health.progressing("Waiting for rollout spec update to be observed");
        }
        Optional<Health> broken = broken(object);
        if (broken.isPresent()) {
            return broken.get();
        }
        String phase = Field.text(object, "status", "phase");
        String message = Field.text(object, "status", "message");
        switch (phase) {
            case "Degraded" -> {
                return Health.degraded(message);
            }
            case "Paused" -> {
                return Health.suspended(message);
            }
            case "Progressing" -> {
                return Health.progressing(message);
            }
            case "Healthy" -> {
                return Health.healthy(message);
            }
            default -> {
                return byReplicas(object);
            }
        }
    }

    /** Newer controllers write a generation, older ones a hash that cannot be compared. */
    private static boolean isUnobserved(KubeObject object) {
        String observed =
                object.at("status", "observedGeneration").map(String::valueOf).orElse("");
        if (object.map("status").isEmpty()) {
            return true;
        }
        boolean number = observed.matches("\\d{1,9}");
        boolean behind = number && Long.parseLong(observed) < object.generation();
        String wanted = object.annotation(WORKLOAD_GENERATION).orElse("");
        String workload = object.at("status", "workloadObservedGeneration")
                .map(String::valueOf)
                .orElse("");
        boolean referenced = object.at("spec", "workloadRef").isPresent();
        return behind || (referenced && !wanted.isEmpty() && !workload.isEmpty() && !wanted.equals(workload));
    }

    private static Optional<Health> broken(KubeObject object) {
        for (KubeObject condition : Field.conditions(object)) {
            String reason = Field.text(condition, "reason");
            boolean failed = Field.type(condition).equals("Progressing")
                    && (reason.equals("RolloutAborted") || reason.equals("ProgressDeadlineExceeded"));
            if (failed || Field.type(condition).equals("InvalidSpec")) {
                return Optional.of(Health.degraded(Field.message(condition)));
            }
        }
        return Optional.empty();
    }

    private static Health byReplicas(KubeObject object) {
        boolean paused =
                object.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent()
                        || !object.list("status", "pauseConditions").isEmpty();
        if (paused) {
            return Health.suspended("Rollout is paused");
        }
        long wanted = Field.present(object, "spec", "replicas").orElse(1L);
        long updated = Field.number(object, "status", "updatedReplicas");
        long available = Field.number(object, "status", "availableReplicas");
        boolean blueGreen = object.at("spec", "strategy", "blueGreen").isPresent();
        if (updated < wanted) {
            return Health.progressing(FINISH + "More replicas need to be updated");
        }
        if (available < updated) {
            return Health.progressing(FINISH + "updated replicas are still becoming available");
        }
        if (!blueGreen && Field.number(object, "status", "replicas") > updated) {
            return Health.progressing(FINISH + "old replicas are pending termination");
        }
        return blueGreen ? blueGreen(object) : canary(object);
    }

    private static Health blueGreen(KubeObject object) {
        String active = object.text("status", "blueGreen", "activeSelector")
                .orElse(Field.text(object, "status", "activeSelector"));
        return active.equals(Field.text(object, "status", "currentPodHash"))
                ? Health.healthy("")
                : Health.progressing("active service cutover pending");
    }

    private static Health canary(KubeObject object) {
        String stable = object.text("status", "stableRS").orElse(Field.text(object, "status", "canary", "stableRS"));
        return stable.isEmpty() || stable.equals(Field.text(object, "status", "currentPodHash"))
                ? Health.healthy("")
                : Health.progressing("Waiting for rollout to finish steps");
    }

    static Health analysisRun(KubeObject object) {
        String phase = Field.text(object, "status", "phase");
        String message = Field.text(object, "status", "message");
        Map<String, Health> phases = Map.of(
                "Pending", Health.progressing("Analysis run is running"),
                "Running", Health.progressing("Analysis run is running"),
                "Successful", Health.healthy("Analysis run completed successfully"),
                "Failed", Health.degraded("Analysis run failed"),
                "Error", Health.degraded("Analysis run had an error"),
                "Inconclusive", Health.unknown("Analysis run was inconclusive"));
        Health health = phases.get(phase);
        if (health == null) {
            return Health.progressing("Waiting for analysis run to finish: status has not been reconciled.");
        }
        return message.isEmpty() || health.code() == HealthCode.PROGRESSING
                ? health
                : new Health(health.code(), message);
    }

    static Health experiment(KubeObject object) {
        return switch (Field.text(object, "status", "phase")) {
            case "Pending" -> Health.progressing("Experiment is pending");
            case "Running" -> Health.progressing("Experiment is running");
            case "Successful" -> Health.healthy("Experiment is successful");
            case "Failed" -> Health.degraded("Experiment has failed");
            case "Error" -> Health.degraded("Experiment had an error");
            default -> Health.progressing("Waiting for experiment to finish: status has not been reconciled.");
        };
    }

    static Health applicationSet(KubeObject object) {
        Optional<KubeObject> error =
                ConditionHealth.find(object, "ErrorOccurred").filter(Field::isTrue);
        if (error.isPresent()) {
            return Health.degraded(Field.message(error.get()));
        }
        Optional<KubeObject> rollout =
                ConditionHealth.find(object, "RolloutProgressing").filter(Field::isTrue);
        if (rollout.isPresent()) {
            return Health.progressing(Field.message(rollout.get()));
        }
        return ConditionHealth.ready("ResourcesUpToDate", "Waiting for the status to be reported")
                .apply(object);
    }

    static Health cronWorkflow(KubeObject object) {
        for (KubeObject condition : Field.conditions(object)) {
            if (Field.isTrue(condition)) {
                String message = Field.message(condition);
                switch (Field.type(condition)) {
                    case "Completed" -> {
                        return Health.healthy(message);
                    }
                    case "SpecError", "SubmissionError" -> {
                        return Health.degraded(message);
                    }
                    default -> {}
                }
            }
        }
        return Health.healthy("CronWorkflow is healthy.");
    }

    static Health eventBus(KubeObject object) {
        return StatusRules.conditions(
                        Health.progressing("Waiting for initialization"),
                        StatusRules.row("Deployed", "False", deployed -> Health.degraded(messageOrReason(deployed))),
                        StatusRules.row("Deployed", "True", deployed -> Health.healthy(messageOrReason(deployed))))
                .apply(object);
    }

    private static String messageOrReason(KubeObject condition) {
        return condition.text("message").orElse(Field.text(condition, "reason"));
    }

    static Health canaryOfFlagger(KubeObject object) {
        Optional<KubeObject> promoted = ConditionHealth.find(object, "Promoted");
        if (promoted.isEmpty()) {
            return Health.progressing("Waiting for Canary");
        }
        String reason = Field.text(promoted.get(), "reason");
        long weight = Field.number(object, "status", "canaryWeight");
        String state = reason.equals("Progressing") ? reason + " --- Canary Weight: " + weight + " %" : reason;
        String message = state + " --- " + Field.message(promoted.get());
        return switch (Field.text(promoted.get(), "status")) {
            case "True" -> Health.healthy(message);
            case "False" -> Health.degraded(message);
            default -> Health.progressing(message);
        };
    }
}
