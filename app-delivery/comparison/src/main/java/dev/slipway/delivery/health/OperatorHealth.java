package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks of what operators run: search, databases, meshes, monitoring, and the operators themselves. */
final class OperatorHealth {

    private OperatorHealth() {}

    static Health elasticsearch(KubeObject object) {
        String phase = Field.text(object, "status", "phase");
        String health = Field.text(object, "status", "health");
        switch (phase) {
            case "ApplyingChanges", "MigratingData" -> {
                return Health.progressing("Elasticsearch phase is " + phase);
            }
            case "Invalid" -> {
                return Health.degraded("Elasticsearch phase is " + phase);
            }
            default -> {}
        }
        long wanted = Field.items(object, "spec", "nodeSets").stream()
                .mapToLong(set -> Field.number(set, "count"))
                .sum();
        long available = Field.number(object, "status", "availableNodes");
        String status = "Elasticsearch Cluster status is ";
        String check = ". Check the status of indices, replicas and shards";
        return switch (health) {
            case "green" ->
                wanted > 0 && available != wanted
                        ? Health.progressing("The desired amount of availableNodes is " + wanted
                                + " but the current amount is " + available)
                        : Health.healthy(status + "Green");
            case "yellow" -> Health.progressing(status + "Yellow" + check);
            case "red" -> Health.degraded(status + "Red" + check);
            default ->
                Health.unknown(status + "unknown. Ensure your ArgoCD is current and then check for/file a bug report:"
                        + " https://github.com/argoproj/argo-cd/issues");
        };
    }

    /** The status is a word, or the number of its enumeration. */
    static Health istio(KubeObject object) {
        return switch (object.at("status", "status").map(Object::toString).orElse("")) {
            case "NONE", "0" -> Health.unknown("Component is not present.");
            case "UPDATING", "1" -> Health.progressing("Component is being updated to a different version.");
            case "RECONCILING", "2" ->
                Health.progressing(
                        "Controller has started but not yet completed reconciliation loop for the component.");
            case "HEALTHY", "3" -> Health.healthy("Component is healthy.");
            case "ERROR", "4" -> Health.degraded("Component is in an error state.");
            default -> Health.progressing("Waiting for Istio Control Plane");
        };
    }

    static Health prometheus(KubeObject object) {
        return StatusRules.last(object, StatusRules.ofType("Available"))
                .map(OperatorHealth::prometheusAvailable)
                .orElse(Health.progressing("Waiting for initialization"));
    }

    private static Health prometheusAvailable(KubeObject available) {
        String reason = Field.text(available, "reason");
        String message = available.text("message").orElse(reason);
        if (Field.isTrue(available)) {
            return Health.healthy("All instances are available");
        }
        return reason.equals("SomePodsNotReady") ? Health.progressing(message) : Health.degraded(message);
    }

    /** A hand that stopped the operator goes first, then hibernation, then the phase. */
    static Health postgres(KubeObject object) {
        boolean suspended = object.annotation("cnpg.io/reconciliationLoop")
                .filter("disabled"::equals)
                .isPresent();
        String reason = Field.text(object, "status", "phaseReason");
        if (suspended) {
            return Health.suspended("Cluster reconciliation is suspended");
        }
        if (!StatusRules.has(object, "status", "conditions")) {
            return Health.progressing(reason);
        }
        return ConditionHealth.find(object, "cnpg.io/hibernation")
                .map(found -> Field.isTrue(found)
                        ? Health.suspended(Field.message(found))
                        : Health.degraded(Field.message(found)))
                .orElseGet(() -> new Health(postgresPhase(Field.text(object, "status", "phase")), reason));
    }

    private static HealthCode postgresPhase(String phase) {
        return switch (phase) {
            case "Cluster in healthy state" -> HealthCode.HEALTHY;
            case "Setting up primary",
                    "Creating a new replica",
                    "Upgrading cluster",
                    "Waiting for the instances to become active",
                    "Promoting to primary cluster" -> HealthCode.PROGRESSING;
            case "Switchover in progress",
                    "Failing over",
                    "Upgrading Postgres major version",
                    "Cluster upgrade delayed",
                    "Waiting for user action",
                    "Primary instance is being restarted in-place",
                    "Primary instance is being restarted without a switchover",
                    "Cluster cannot execute instance online upgrade due to missing architecture binary",
                    "Online upgrade in progress",
                    "Applying configuration" -> HealthCode.DEGRADED;
            case "Unable to create required cluster objects",
                    "Cluster cannot proceed to reconciliation due to an unknown plugin being required",
                    "Cluster has incomplete or invalid image catalog",
                    "Cluster is unrecoverable and needs manual intervention" -> HealthCode.SUSPENDED;
            default -> HealthCode.UNKNOWN;
        };
    }

    static Health subscription(KubeObject object) {
        boolean manual = Field.text(object, "spec", "installPlanApproval").equals("Manual");
        String state = Field.text(object, "status", "state");
        List<KubeObject> conditions = Field.conditions(object);
        boolean awaitsApproval = manual
                && state.equals("UpgradePending")
                && object.text("status", "installedCSV").isPresent()
                && ConditionHealth.find(conditions, "InstallPlanPending")
                        .filter(condition -> Field.text(condition, "reason").equals("RequiresApproval"))
                        .isPresent();
        List<KubeObject> listed = conditions.stream()
                .filter(condition -> !awaitsApproval || !Field.type(condition).equals("InstallPlanPending"))
                .toList();
        String message = numbered(listed)
                + (state.isEmpty()
                        ? ".status.state not yet known\n"
                        : ".status.state is '" + state + "'"
                                + (awaitsApproval ? " (manual InstallPlan approval pending; treated as healthy)" : "")
                                + "\n");
        boolean failed = List.of("CatalogSourcesUnhealthy", "InstallPlanFailed", "ResolutionFailed").stream()
                .anyMatch(type -> ConditionHealth.isTrue(object, type));
        if (failed) {
            return Health.degraded(message);
        }
        return state.equals("AtLatestKnown") || awaitsApproval ? Health.healthy(message) : Health.progressing(message);
    }

    private static String numbered(List<KubeObject> conditions) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            KubeObject condition = conditions.get(i);
            text.append(i + 1)
                    .append(": ")
                    .append(Field.type(condition))
                    .append(" | ")
                    .append(Field.text(condition, "status"))
                    .append('\n');
        }
        return text.toString();
    }

    /** All conditions that the kind needs have to be true; one that is awaited or not known keeps it waiting. */
    static Health knativeOperator(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        boolean serving = object.kind().equals("KnativeServing");
        Set<String> needed = serving
                ? Set.of("Ready", "InstallSucceeded", "DependenciesInstalled", "DeploymentsAvailable")
                : Set.of("Ready", "InstallSucceeded");
        Set<String> awaited = serving ? Set.of("Ready", "DeploymentsAvailable") : Set.of("Ready");
        if (!StatusRules.has(object, "status", "conditions")) {
            return Health.progressing("Waiting for " + object.kind());
        }
        boolean waits = conditions.stream()
                .anyMatch(condition -> Field.text(condition, "status").equals("Unknown")
                        || (Field.isFalse(condition) && awaited.contains(Field.type(condition))));
        long good = conditions.stream()
                .filter(condition -> Field.isTrue(condition) && needed.contains(Field.type(condition)))
                .count();
        if (waits) {
            return Health.progressing(numbered(conditions));
        }
        return good == needed.size()
                ? Health.healthy(object.kind() + " is healthy.")
                : Health.degraded(numbered(conditions));
    }

    static Health knativeService(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        Set<String> needed = Set.of("ConfigurationsReady", "RoutesReady", "Ready");
        if (!StatusRules.has(object, "status", "conditions")) {
            return Health.progressing("Waiting for status update.");
        }
        List<KubeObject> open = conditions.stream()
                .filter(condition -> Set.of("False", "Unknown").contains(Field.text(condition, "status")))
                .toList();
        String message = open.stream().map(OperatorHealth::knativeReason).collect(Collectors.joining());
        long good = conditions.stream()
                .filter(condition -> Field.isTrue(condition) && needed.contains(Field.type(condition)))
                .count();
        if (good == needed.size() && open.isEmpty()) {
            return Health.healthy("Knative Service is healthy.");
        }
        return open.stream().anyMatch(Field::isFalse) ? Health.degraded(message) : Health.progressing(message);
    }

    private static String knativeReason(KubeObject condition) {
        String reason = Field.text(condition, "reason");
        String message = Field.message(condition);
        return Field.type(condition) + " is " + Field.text(condition, "status")
                + (reason.isEmpty() ? "" : ", since " + reason + ".")
                + (message.isEmpty() ? "" : " " + message)
                + "\n";
    }

    static Health extensionService(KubeObject object) {
        Optional<KubeObject> valid = ConditionHealth.find(object, "Valid")
                .filter(condition -> Field.present(condition, "observedGeneration")
                        .filter(observed -> observed == object.generation())
                        .isPresent());
        return valid.map(condition -> Field.isTrue(condition)
                        ? Health.healthy(Field.message(condition))
                        : Health.degraded(Field.message(condition)))
                .orElse(Health.progressing("Waiting for status"));
    }

    /** Proxies that include each other wait for each other: an invalid one that includes counts as healthy. */
    static Health httpProxy(KubeObject object) {
        String description = Field.text(object, "status", "description");
        boolean includes = StatusRules.has(object, "spec", "includes");
        Predicate<KubeObject> current = condition ->
                Field.present(condition, "observedGeneration").equals(Field.present(object, "metadata", "generation"));
        Predicate<KubeObject> valid = StatusRules.ofType("Valid");
        boolean unseen =
                !StatusRules.has(object, "status", "conditions") && StatusRules.has(object, "status", "currentStatus");
        return StatusRules.conditions(
                        Health.progressing(unseen ? description : "Waiting for status"),
                        new StatusRules.Row(
                                current.and(valid).and(Field::isTrue), condition -> Health.healthy(description)),
                        new StatusRules.Row(
                                current.and(condition -> includes && Field.isFalse(condition)),
                                condition -> Health.healthy("HTTPProxy inclusions cannot be health checked")),
                        new StatusRules.Row(
                                current.and(valid).and(condition -> !includes && Field.isFalse(condition)),
                                condition -> Health.degraded(description)))
                .apply(object);
    }
}
