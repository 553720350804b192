package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.StatusRules.has;
import static dev.slipway.delivery.health.StatusRules.isSet;
import static dev.slipway.delivery.health.StatusRules.last;
import static dev.slipway.delivery.health.StatusRules.members;
import static dev.slipway.delivery.health.StatusRules.ofType;
import static dev.slipway.delivery.health.StatusRules.ready;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks of gateways, identity, certificates of old and what runs applications beside the built-in workloads. */
final class DeliveryHealth {

    static final Map<String, Function<KubeObject, Health>> CHECKS = Map.ofEntries(
            entry("apps.openshift.io/DeploymentConfig", DeliveryHealth::deploymentConfig),
            entry("camel.apache.org/Integration", ready("Waiting for Integration")),
            entry("certmanager.k8s.io/Certificate", ready("Waiting for certificate")),
            entry("certmanager.k8s.io/Issuer", ready("Initializing issuer")),
            entry("core.spinkube.dev/SpinApp", DeliveryHealth::spinApp),
            entry("flink.apache.org/FlinkDeployment", DeliveryHealth::flink),
            entry("gateway.solo.io/Gateway", DeliveryHealth::solo),
            entry("gateway.solo.io/MatchableHttpGateway", DeliveryHealth::solo),
            entry("gateway.solo.io/RouteOption", DeliveryHealth::solo),
            entry("gateway.solo.io/RouteTable", DeliveryHealth::solo),
            entry("gateway.solo.io/VirtualHostOption", DeliveryHealth::solo),
            entry("gateway.solo.io/VirtualService", DeliveryHealth::solo),
            entry("gloo.solo.io/Proxy", DeliveryHealth::solo),
            entry("gloo.solo.io/Settings", DeliveryHealth::solo),
            entry("gloo.solo.io/Upstream", DeliveryHealth::solo),
            entry("gloo.solo.io/UpstreamGroup", DeliveryHealth::solo),
            entry("k8s.keycloak.org/Keycloak", DeliveryHealth::keycloak),
            entry("kubernetes-client.io/ExternalSecret", DeliveryHealth::externalSecret));

    private DeliveryHealth() {}

    private static Health deploymentConfig(KubeObject object) {
        Health waiting = Health.progressing("replication controller is waiting for pods to run");
        if (!has(object, "status", "conditions") || !has(object, "status", "replicas")) {
            return waiting;
        }
        long good = Field.conditions(object).stream()
                .filter(Field::isTrue)
                .filter(DeliveryHealth::isRolledOut)
                .count();
        if (good == 2 || Field.present(object, "status", "replicas").equals(Optional.of(0L))) {
            return Health.healthy("replication controller successfully rolled out");
        }
        return good == 1 ? waiting : Health.degraded("Deployment config is degraded");
    }

    private static boolean isRolledOut(KubeObject condition) {
        String type = Field.type(condition);
        return type.equals("Available")
                || (type.equals("Progressing")
                        && Field.text(condition, "reason").equals("NewReplicationControllerAvailable"));
    }

    /** A rollout that failed goes before all; then availability, the replicas, and a rollout that still runs. */
    private static Health spinApp(KubeObject object) {
        if (!has(object, "status")) {
            return Health.progressing("Waiting for status to be available");
        }
        Optional<KubeObject> failed = Field.conditions(object).stream()
                .filter(ofType("Progressing").and(DeliveryHealth::isFailedRollout))
                .findFirst();
        Optional<KubeObject> available = last(object, ofType("Available"));
        if (failed.isPresent()) {
            return Health.degraded(failed.get().text("message").orElse("Application deployment has failed"));
        }
        if (available.filter(Field::isTrue).isEmpty()) {
            return Health.degraded(available
                    .map(found -> found.text("message").orElse("Application is not available"))
                    .orElse(""));
        }
        return spinReplicas(object);
    }

    private static Health spinReplicas(KubeObject object) {
        long ready = Field.number(object, "status", "readyReplicas");
        long wanted = Field.present(object, "spec", "replicas").orElse(1L);
        Optional<KubeObject> rollout = last(object, ofType("Progressing").and(Field::isTrue));
        if (ready < wanted) {
            return Health.progressing("Waiting for replicas to be ready (" + ready + "/" + wanted + ")");
        }
        return rollout.map(StatusRules.saysOr(HealthCode.PROGRESSING, "Application progress status"))
                .orElseGet(() ->
                        Health.healthy("Application is healthy with " + ready + "/" + wanted + " replicas ready"));
    }

    private static boolean isFailedRollout(KubeObject condition) {
        String message = Field.message(condition).toLowerCase(Locale.ROOT);
        return Field.isFalse(condition)
                && (Field.text(condition, "reason").equals("ProgressDeadlineExceeded")
                        || message.contains("timeout")
                        || message.contains("failed"));
    }

    private static Health flink(KubeObject object) {
        boolean deployed = isSet(object, "status", "reconciliationStatus", "success")
                || Field.text(object, "status", "reconciliationStatus", "state").equals("DEPLOYED");
        Health waiting = Health.progressing("Waiting for Flink operator");
        if (!has(object, "status", "reconciliationStatus")) {
            return waiting;
        }
        if (deployed) {
            return Health.healthy("");
        }
        return switch (Field.text(object, "status", "jobManagerDeploymentStatus")) {
            case "DEPLOYED_NOT_READY", "DEPLOYING" -> Health.progressing("Waiting for deploying");
            case "ERROR" -> Health.degraded(Field.text(object, "status", "reconciliationStatus", "error"));
            default -> waiting;
        };
    }

    /** Newer versions report for each namespace, older ones once for all. */
    private static Health solo(KubeObject object) {
        Stream<KubeObject> reports = Stream.concat(
                members(object, "status", "statuses").stream(), Stream.of(KubeObject.of(object.map("status"))));
        return reports.map(DeliveryHealth::soloReport)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Health.progressing("Update in progress"));
    }

    /** The state is a word, or the number of its enumeration. */
    private static Optional<Health> soloReport(KubeObject report) {
        String reason = Field.text(report, "reason");
        String state = report.at("state").map(Objects::toString).orElse("");
        return switch (state) {
            case "Accepted", "1" -> Optional.of(Health.healthy("The resource has been validated"));
            case "Pending", "0" -> Optional.of(Health.suspended("The resource has not yet been validated"));
            case "Warning", "3", "Rejected", "2" -> Optional.of(Health.degraded(reason));
            default -> Optional.empty();
        };
    }

    /** The oldest change decides; a condition without a time counts as the newest. */
    private static Health keycloak(KubeObject object) {
        if (!has(object, "status", "conditions")) {
            return Health.progressing("Waiting for Keycloak status conditions to exist");
        }
        Comparator<KubeObject> oldest = Comparator.comparing(
                condition -> condition.text("lastTransitionTime").orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return Field.conditions(object).stream()
                .sorted(oldest)
                .filter(Field::isTrue)
                .map(DeliveryHealth::keycloakCondition)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Health.progressing(""));
    }

    private static Optional<Health> keycloakCondition(KubeObject condition) {
        return switch (Field.type(condition)) {
            case "Ready" -> Optional.of(Health.healthy(""));
            case "HasErrors" -> Optional.of(Health.degraded("Has Errors: " + Field.message(condition)));
            default -> Optional.empty();
        };
    }

    private static Health externalSecret(KubeObject object) {
        String status = Field.text(object, "status", "status");
        if (status.startsWith("ERROR")) {
            return Health.degraded(status.replace("ERROR, ", ""));
        }
        return status.equals("SUCCESS")
                ? Health.healthy("Fetched ExternalSecret.")
                : Health.progressing("Waiting for ExternalSecret.");
    }
}
