package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.HealthCode.DEGRADED;
import static dev.slipway.delivery.health.HealthCode.HEALTHY;
import static dev.slipway.delivery.health.HealthCode.PROGRESSING;
import static dev.slipway.delivery.health.StatusRules.conditions;
import static dev.slipway.delivery.health.StatusRules.has;
import static dev.slipway.delivery.health.StatusRules.row;
import static dev.slipway.delivery.health.StatusRules.says;
import static dev.slipway.delivery.health.StatusRules.saysOr;
import static dev.slipway.delivery.health.StatusRules.states;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks of what watches: dashboards, alerts, logs, traces and metrics. */
final class TelemetryHealth {

    private static final Function<KubeObject, Health> CORALOGIX = conditions(
            Health.progressing("Waiting for status to be updated"),
            row("RemoteSynced", "True", Health.healthy("Resource is ready")),
            row("RemoteSynced", "False", says(DEGRADED, "message")));

    private static final Health UPDATES = Health.progressing("Update in progress");

    private static final Function<KubeObject, Health> HUMIO = states(
            List.of("status", "state"),
            UPDATES,
            Map.of(
                    "Exists", Health.healthy("Component state: Exists."),
                    "NotFound", new Health(HealthCode.MISSING, "Component state: NotFound."),
                    "ConfigError", Health.degraded("Component state: ConfigError."),
                    "Unknown", Health.unknown("Component state: Unknown.")));

    private static final Map<String, Health> HUMIO_CLUSTER = Map.of(
            "Running", Health.healthy("Cluster is in a healthy running state"),
            "Restarting", Health.progressing("Cluster pods are being restarted"),
            "Upgrading", Health.progressing("Cluster pods are being upgraded"),
            "Pending", Health.progressing("Cluster is waiting on resources to be provisioned"),
            "ConfigError", Health.degraded("User-provided cluster specification resulted in a configuration error"),
            "Unknown", Health.unknown("Component state: Unknown."));

    static final Map<String, Function<KubeObject, Health>> CHECKS = Map.ofEntries(
            entry("beat.k8s.elastic.co/Beat", TelemetryHealth::beat),
            entry("coralogix.com/Alert", CORALOGIX),
            entry("coralogix.com/RecordingRuleGroupSet", CORALOGIX),
            entry("core.humio.com/HumioAction", HUMIO),
            entry("core.humio.com/HumioAlert", HUMIO),
            entry("core.humio.com/HumioCluster", TelemetryHealth::humioCluster),
            entry("core.humio.com/HumioIngestToken", HUMIO),
            entry("core.humio.com/HumioParser", HUMIO),
            entry("core.humio.com/HumioRepository", HUMIO),
            entry("core.humio.com/HumioView", HUMIO),
            entry("datadoghq.com/DatadogMetric", TelemetryHealth::datadogMetric),
            entry(
                    "grafana-org-operator.kubitus-project.gitlab.io/*",
                    conditions(
                            Health.progressing("Waiting ..."),
                            row("Ready", "False", says(DEGRADED, "message")),
                            row("Ready", "True", says(HEALTHY, "message")),
                            row("Ready", says(PROGRESSING, "message")))),
            entry("grafana.integreatly.org/Grafana", TelemetryHealth::grafana),
            entry("grafana.integreatly.org/GrafanaDashboard", TelemetryHealth::grafanaPart),
            entry("grafana.integreatly.org/GrafanaDatasource", TelemetryHealth::grafanaSource),
            entry("grafana.integreatly.org/GrafanaFolder", TelemetryHealth::grafanaPart),
            entry(
                    "jaegertracing.io/Jaeger",
                    states(
                            List.of("status", "phase"),
                            Health.progressing("Waiting for Jaeger"),
                            Map.of(
                                    "Running", Health.healthy("Jaeger is Running"),
                                    "Failed", Health.degraded("Jaeger Failed For Some Reason")))),
            entry(
                    "kiali.io/Kiali",
                    conditions(
                            Health.progressing("Waiting for Kiali"),
                            row("Successful", "True", says(HEALTHY, "message")),
                            row("Failure", "True", says(DEGRADED, "message")),
                            new StatusRules.Row(TelemetryHealth::isRunning, says(PROGRESSING, "message")))));

    private TelemetryHealth() {}

    private static boolean isRunning(KubeObject condition) {
        return Field.type(condition).equals("Running")
                && Field.text(condition, "reason").equals("Running");
    }

    private static Health beat(KubeObject object) {
        Optional<String> health = object.text("status", "health");
        Optional<Long> expected = Field.present(object, "status", "expectedNodes");
        if (health.isEmpty() && expected.isPresent()) {
            return Health.progressing("Elastic Beat phase is progressing");
        }
        return switch (health.orElse("")) {
            case "red" -> Health.degraded("Elastic Beat status is Red");
            case "green" -> Health.healthy("Elastic Beat status is Green");
            case "yellow" -> beatDeploys(Field.present(object, "status", "availableNodes"), expected);
            default ->
                Health.unknown("Elastic Beat status is unknown. Ensure your ArgoCD is current and then check for/file"
                        + " a bug report: https://github.com/argoproj/argo-cd/issues");
        };
    }

    private static Health beatDeploys(Optional<Long> available, Optional<Long> expected) {
        return Health.progressing(
                available.isPresent() && expected.isPresent()
                        ? "Elastic Beat status is deploying, there is " + available.get() + " instance(s) on "
                                + expected.get() + " expected"
                        : "Elastic Beat phase is progressing");
    }

    /** The operator's own message goes before the one that its state stands for. */
    private static Health humioCluster(KubeObject object) {
        Health known = HUMIO_CLUSTER.get(Field.text(object, "status", "state"));
        return known == null
                ? UPDATES
                : new Health(known.code(), object.text("status", "message").orElse(known.message()));
    }

    /** An error goes before an invalid query, wherever it stands in the list. */
    private static Health datadogMetric(KubeObject object) {
        Function<KubeObject, Health> error = condition -> {
            String reason = Field.text(condition, "reason");
            String message = condition.text("message").orElse("DatadogMetric reported an error");
            return Health.degraded(reason.isEmpty() ? message : reason + ": " + message);
        };
        Health fine = Health.healthy("DatadogMetric is healthy");
        Health valid = conditions(fine, row("Valid", "False", saysOr(DEGRADED, "DatadogMetric is not valid")))
                .apply(object);
        return conditions(valid, row("Error", "True", error)).apply(object);
    }

    private static Health grafana(KubeObject object) {
        String stage = Field.text(object, "status", "stage");
        Optional<String> result = object.text("status", "stageStatus");
        if (result.isEmpty()) {
            return Health.progressing("Waiting for Grafana status info");
        }
        return switch (result.get()) {
            case "failed" -> Health.degraded("Failed at stage " + stage);
            case "success" -> stage.equals("complete") ? Health.healthy("") : Health.progressing(stage);
            default -> Health.progressing(stage);
        };
    }

    /** Only an empty uid waits: a status that has none at all is already taken for done. */
    private static Health grafanaSource(KubeObject object) {
        boolean waits = !has(object, "status")
                || object.text("status", "uid").filter(String::isEmpty).isPresent();
        if (waits) {
            return Health.progressing("");
        }
        return StatusRules.isSet(object, "status", "NoMatchingInstances")
                ? Health.degraded("can't find matching grafana instance")
                : Health.healthy("");
    }

    /** Tells all conditions up to the first that is false. */
    private static Health grafanaPart(KubeObject object) {
        StringBuilder told = new StringBuilder();
        HealthCode code = PROGRESSING;
        for (KubeObject condition : Field.conditions(object)) {
            if (has(condition, "status")) {
                told.append(told.isEmpty() ? "" : ", ").append(because(condition));
                code = Field.isTrue(condition) ? HEALTHY : Field.isFalse(condition) ? DEGRADED : code;
            }
            if (Field.isFalse(condition)) {
                break;
            }
        }
        return new Health(code, told.toString());
    }

    /** A message counts only with a type, a type only with a reason. */
    private static String because(KubeObject condition) {
        Optional<String> reason = condition.text("reason");
        Optional<String> type = reason.flatMap(given -> condition.text("type"));
        Optional<String> message = type.flatMap(given -> condition.text("message"));
        return Stream.of(reason, type.map(text -> " for " + text), message.map(text -> " because " + text))
                .flatMap(Optional::stream)
                .reduce("", String::concat);
    }
}
