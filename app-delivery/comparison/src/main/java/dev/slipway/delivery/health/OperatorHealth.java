package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
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

    static Health postgres(KubeObject object) {
        Optional<KubeObject> hibernating =
                ConditionHealth.find(object, "cnpg.io/hibernation").filter(Field::isTrue);
        if (hibernating.isPresent()) {
            return Health.suspended(Field.message(hibernating.get()));
        }
        boolean suspended = object.annotation("cnpg.io/reconciliationLoop")
                .filter("disabled"::equals)
                .isPresent();
        if (suspended) {
            return Health.suspended("Cluster reconciliation is suspended");
        }
        if (ConditionHealth.isTrue(object, "Ready")) {
            return Health.healthy("");
        }
        String reason = Field.text(object, "status", "phaseReason");
        boolean bad = List.of("Failing over", "Unable to create required cluster objects", "Not enough disk space")
                .contains(Field.text(object, "status", "phase"));
        return bad ? Health.degraded(reason) : Health.progressing(reason);
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

    static Health knativeOperator(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        String message = numbered(conditions);
        boolean waits = false;
        for (KubeObject condition : conditions) {
            switch (Field.text(condition, "status")) {
                case "True" -> {}
                case "False", "Unknown" -> waits = true;
                default -> {
                    return Health.degraded(message);
                }
            }
        }
        return waits || conditions.isEmpty()
                ? Health.progressing(message.isEmpty() ? "Waiting for " + object.kind() : message)
                : Health.healthy(object.kind() + " is healthy.");
    }

    static Health knativeService(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        Optional<KubeObject> ready = ConditionHealth.find(conditions, "Ready");
        if (ready.filter(Field::isTrue).isPresent()) {
            return Health.healthy("Knative Service is healthy.");
        }
        String message = conditions.stream()
                .filter(condition -> !Field.isTrue(condition))
                .map(condition -> Field.type(condition) + " is " + Field.text(condition, "status") + ", since "
                        + Field.text(condition, "reason") + ". " + Field.message(condition) + "\n")
                .collect(Collectors.joining());
        if (ready.isEmpty()) {
            return Health.progressing("Waiting for Knative Service");
        }
        return Field.isFalse(ready.get()) ? Health.degraded(message) : Health.progressing(message);
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

    static Health httpProxy(KubeObject object) {
        String status = Field.text(object, "status", "currentStatus");
        if (!object.list("spec", "includes").isEmpty()) {
            return Health.healthy("HTTPProxy inclusions cannot be health checked");
        }
        if (status.equals("NotReconciled")) {
            return Health.progressing(Field.text(object, "status", "description"));
        }
        return extensionService(object);
    }
}
