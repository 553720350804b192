package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.OrderedRules.check;
import static dev.slipway.delivery.health.OrderedRules.conditions;
import static dev.slipway.delivery.health.OrderedRules.holds;
import static dev.slipway.delivery.health.OrderedRules.lacks;
import static dev.slipway.delivery.health.OrderedRules.said;
import static dev.slipway.delivery.health.OrderedRules.when;
import static dev.slipway.delivery.health.OrderedRules.word;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks of what runs or rolls out: jobs, functions, models, and the gates of Keptn. */
final class RunHealth {

    private RunHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        return Map.ofEntries(
                entry("lifecycle.keptn.sh/KeptnAppVersion", keptn("KeptnAppVersion", "status")),
                entry("lifecycle.keptn.sh/KeptnEvaluation", keptn("KeptnEvaluation", "overallStatus")),
                entry("lifecycle.keptn.sh/KeptnTask", keptn("KeptnTask", "status")),
                entry("lifecycle.keptn.sh/KeptnWorkloadInstance", keptn("KeptnWorkloadInstance", "status")),
                entry("lifecycle.keptn.sh/KeptnWorkloadVersion", keptn("KeptnWorkloadVersion", "status")),
                entry("metrics.keptn.sh/Analysis", keptnAnalysis()),
                entry("metrics.keptn.sh/KeptnMetric", RunHealth::keptnMetric),
                entry("openfaas.com/Function", openFaas()),
                entry("pulumi.com/Stack", pulumi()),
                entry("rollouts.kruise.io/Rollout", kruise()),
                entry("serving.kserve.io/InferenceService", ModelHealth::inference),
                entry("sparkoperator.k8s.io/SparkApplication", SparkHealth::application),
                entry("spot.io/SpotDeployment", spot()),
                entry("tower.ansible.com/AnsibleJob", RunHealth::ansible));
    }

    private static Function<KubeObject, Health> keptn(String kind, String field) {
        Map<String, Health> results = Map.of(
                "Succeeded", Health.healthy(kind + " is healthy"), "Failed", Health.degraded(kind + " is degraded"));
        return check(Health.progressing(kind + " is progressing"), word(results, "status", field));
    }

    private static Function<KubeObject, Health> keptnAnalysis() {
        return check(
                Health.progressing("Analysis is progressing"),
                when(object -> flag(object, "pass", true), Health.healthy("Analysis is healthy")),
                when(object -> flag(object, "warning", true), Health.healthy("Analysis is healthy with warnings")),
                when(object -> flag(object, "pass", false), Health.degraded("Analysis is degraded")));
    }

    private static boolean flag(KubeObject object, String field, boolean value) {
        return object.at("status", field).equals(Optional.of(value));
    }

    private static Health keptnMetric(KubeObject object) {
        if (!Field.text(object, "status", "errMsg").isEmpty()) {
            return Health.degraded("KeptnMetric is degraded");
        }
        return object.at("status", "value").isPresent()
                ? Health.healthy("KeptnMetric is healthy")
                : Health.progressing("KeptnMetric is progressing");
    }

    private static Function<KubeObject, Health> openFaas() {
        return object -> check(
                        Health.progressing("Waiting for Function"),
                        conditions(
                                StatusRules.row("Ready", "False", said(HealthCode.DEGRADED)),
                                StatusRules.row("Stalled", "True", said(HealthCode.DEGRADED)),
                                StatusRules.row("Ready", "True", ready -> replicated(object, ready))))
                .apply(object);
    }

    private static Health replicated(KubeObject object, KubeObject ready) {
        return Field.number(object, "status", "replicas") > 0
                ? Health.healthy(Field.message(ready))
                : Health.suspended("No replicas available");
    }

    private static Function<KubeObject, Health> pulumi() {
        return check(
                Health.progressing("Waiting for the stack to be reconciled"),
                when(
                        object -> object.at("status").isEmpty() || !StatusRules.isObserved(object),
                        Health.progressing("Waiting for the operator to observe the latest spec change")),
                conditions(
                        StatusRules.row("Stalled", "True", said(HealthCode.DEGRADED)),
                        StatusRules.row("Reconciling", "True", said(HealthCode.PROGRESSING)),
                        StatusRules.row("Ready", "True", said(HealthCode.HEALTHY))));
    }

    private static Function<KubeObject, Health> kruise() {
        Health progressing = Health.progressing("Rollout is still progressing");
        Health stopped = Health.degraded("Rollout is Disabled or Terminating");
        return check(
                progressing,
                when(object -> !StatusRules.isObserved(object), progressing),
                step("StepPaused", "Progressing", Health.suspended("Rollout is Paused need manual intervention")),
                step("Completed", "Healthy", Health.healthy("Rollout is Completed")),
                step("StepPaused", "Terminating", stopped),
                step("StepPaused", "Disabled", stopped));
    }

    private static OrderedRules.Rule step(String state, String phase, Health health) {
        return when(
                holds(state, "status", "canaryStatus", "currentStepState").and(holds(phase, "status", "phase")),
                health);
    }

    /** Users know the message for a deployment without conditions: there Argo CD's own check has no answer. */
    private static Function<KubeObject, Health> spot() {
        return check(
                Health.healthy(""),
                when(lacks("status", "conditions"), Health.unknown("Lua returned an invalid health status")),
                conditions(
                        new StatusRules.Row(
                                condition -> Field.type(condition).equals("InvalidSpec"), said(HealthCode.DEGRADED)),
                        OrderedRules.onReason("Progressing", "RolloutAborted", said(HealthCode.DEGRADED)),
                        OrderedRules.onReason("Progressing", "ProgressDeadlineExceeded", said(HealthCode.DEGRADED)),
                        StatusRules.row("Paused", "True", Health.suspended("Rollout is paused"))),
                when(
                        holds("Progressing", "status", "phase"),
                        Health.progressing("Waiting for rollout to finish steps")));
    }

    private static Health ansible(KubeObject object) {
        String status = Field.text(object, "status", "ansibleJobResult", "status");
        String message = status + " job - " + Field.text(object, "status", "ansibleJobResult", "url");
        return switch (status) {
            case "successful" -> Health.healthy(message);
            case "failed", "error", "canceled" -> Health.degraded(message);
            case "new", "pending", "waiting", "running" -> Health.progressing(message);
            default -> Health.progressing("Waiting for AnsibleJob");
        };
    }
}
