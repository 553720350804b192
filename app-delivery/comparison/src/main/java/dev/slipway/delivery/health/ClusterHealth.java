package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks of Cluster API's kinds. */
final class ClusterHealth {

    private ClusterHealth() {}

    static Health cluster(KubeObject object) {
        if (object.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.suspended("Cluster is paused");
        }
        Optional<KubeObject> ready = ConditionHealth.find(object, "Ready");
        if (ready.filter(Field::isFalse).isPresent()
                && !Field.message(ready.get()).isEmpty()) {
            return Health.degraded(Field.message(ready.get()));
        }
        boolean provisioned = Field.text(object, "status", "phase").equals("Provisioned")
                && ready.filter(Field::isTrue).isPresent();
        return provisioned ? Health.healthy("Cluster is running") : Health.progressing("Waiting for clusters");
    }

    static Health machine(KubeObject object) {
        Optional<KubeObject> ready = ConditionHealth.find(object, "Ready");
        if (ready.filter(Field::isTrue).isPresent()) {
            return Health.healthy("Machine is running");
        }
        String phase = Field.text(object, "status", "phase");
        String message = ready.map(Field::message).orElse("Waiting for machines");
        boolean working = ready.map(
                        condition -> !Field.text(condition, "reason").isEmpty())
                .orElse(true);
        return working && !phase.equals("Failed") ? Health.progressing(message) : Health.degraded(message);
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
        return Field.number(object, "status", "currentHealthy") == Field.number(object, "status", "expectedMachines")
                ? Health.healthy("")
                : Health.degraded("");
    }

    static Health machinePool(KubeObject object) {
        String phase = Field.text(object, "status", "phase");
        List<KubeObject> missing =
                Field.conditions(object).stream().filter(Field::isFalse).toList();
        String why = missing.stream()
                .map(condition -> "Not " + Field.type(condition) + " (" + Field.text(condition, "reason") + ")")
                .collect(Collectors.joining(", "));
        String message = "MachinePool is " + phase + (why.isEmpty() ? "" : ": " + why);
        return switch (phase) {
            case "Failed" -> Health.degraded(message);
            case "Running", "Scaling", "ScalingUp", "ScalingDown" ->
                missing.isEmpty() ? Health.healthy(message) : Health.progressing(message);
            default -> Health.progressing(message);
        };
    }

    static Health awsControlPlane(KubeObject object) {
        List<KubeObject> failed = Field.conditions(object).stream()
                .filter(condition -> Field.isFalse(condition)
                        && Field.text(condition, "severity").equals("Error"))
                .toList();
        if (!failed.isEmpty()) {
            return Health.degraded(failed.stream()
                    .map(condition -> Field.message(condition) + " ")
                    .collect(Collectors.joining()));
        }
        if (object.at("status", "ready").filter(Boolean.FALSE::equals).isPresent()) {
            return Health.progressing("Control plane is not ready (.status.ready is false)");
        }
        return ConditionHealth.isTrue(object, "Ready")
                ? Health.healthy("Control plane is ready")
                : Health.progressing("Control plane is not ready");
    }
}
