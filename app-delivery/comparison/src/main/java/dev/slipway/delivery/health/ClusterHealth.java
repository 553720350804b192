package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks of Cluster API's kinds. */
final class ClusterHealth {

    private ClusterHealth() {}

    static Health cluster(KubeObject object) {
        if (object.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.suspended("Cluster is paused");
        }
        Health phase =
                switch (Field.text(object, "status", "phase")) {
                    case "Provisioned" -> Health.healthy("Cluster is running");
                    case "Failed" -> Health.degraded("");
                    default -> Health.progressing("Waiting for clusters");
                };
        Predicate<KubeObject> broken = StatusRules.ofType("Ready")
                .and(Field::isFalse)
                .and(ready -> !Field.text(ready, "severity").equals("Info"));
        return StatusRules.conditions(
                        phase, new StatusRules.Row(broken, StatusRules.says(HealthCode.DEGRADED, "message")))
                .apply(object);
    }

    /** The phase decides; the message is that of Ready while it is false. */
    static Health machine(KubeObject object) {
        String message = Field.conditions(object).stream()
                .filter(StatusRules.ofType("Ready").and(Field::isFalse))
                .findFirst()
                .map(Field::message)
                .orElse("Condition is unknown");
        return switch (Field.text(object, "status", "phase")) {
            case "Running" -> Health.healthy("Machine is running");
            case "Failed" -> Health.degraded(message);
            default -> Health.progressing(message);
        };
    }

    static Health machineDeployment(KubeObject object) {
        if (object.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.suspended("MachineDeployment is paused");
        }
        return switch (Field.text(object, "status", "phase")) {
            case "ScalingUp" -> Health.progressing("Cluster is spawning machines");
            case "ScalingDown" -> Health.progressing("Cluster is stopping machines");
            case "Running" -> Health.healthy("Machines are running under this deployment");
            case "Failed" -> Health.degraded("MachineDeployment is failed");
            default -> Health.progressing("Waiting for machines");
        };
    }

    static Health machineHealthCheck(KubeObject object) {
        Optional<Long> healthy = Field.present(object, "status", "currentHealthy");
        if (healthy.isEmpty()) {
            return Health.progressing("");
        }
        return healthy.equals(Field.present(object, "status", "expectedMachines"))
                ? Health.healthy("")
                : Health.degraded("");
    }

    /** The phase decides; the conditions that are false explain it, whatever it is. */
    static Health machinePool(KubeObject object) {
        Optional<String> phase = object.text("status", "phase");
        String why = Field.conditions(object).stream()
                .filter(condition -> Field.isFalse(condition) && StatusRules.has(condition, "type"))
                .map(condition -> "Not " + Field.type(condition)
                        + condition
                                .text("reason")
                                .map(reason -> " (" + reason + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        String message = phase.map(text -> "MachinePool is " + text).orElse("") + (why.isEmpty() ? "" : ": " + why);
        return switch (phase.orElse("")) {
            case "Running", "Scaling" -> Health.healthy(message);
            case "Failed", "Unknown" -> Health.degraded(message);
            default -> Health.progressing(message);
        };
    }

    static Health awsControlPlane(KubeObject object) {
        boolean stale = object.generation() != 0
                && Field.present(object, "status", "observedGeneration")
                        .filter(observed -> observed != object.generation())
                        .isPresent();
        String failure = Field.text(object, "status", "failureMessage");
        if (stale) {
            return Health.progressing("Waiting for the control plane spec to be reconciled");
        }
        if (!failure.isEmpty()) {
            return Health.degraded(failure);
        }
        if (!StatusRules.has(object, "status", "conditions")) {
            return Health.progressing("Provisioning...");
        }
        return StatusRules.anyTrue(object, "EKSControlPlaneUpdating")
                ? Health.progressing("EKS control plane is updating")
                : awsConditions(object);
    }

    private static Health awsConditions(KubeObject object) {
        String errors = Field.conditions(object).stream()
                .filter(condition -> Field.isFalse(condition)
                        && Field.text(condition, "severity").equals("Error"))
                .map(condition -> Field.message(condition) + " ")
                .collect(Collectors.joining());
        if (StatusRules.anyTrue(object, "Ready")) {
            return Health.healthy("Control plane is ready");
        }
        if (!errors.isEmpty()) {
            return Health.degraded(errors);
        }
        return Health.progressing(
                object.at("status", "ready").filter(Boolean.FALSE::equals).isPresent()
                        ? "Control plane is not ready (.status.ready is false)"
                        : "Control plane is not ready");
    }
}
