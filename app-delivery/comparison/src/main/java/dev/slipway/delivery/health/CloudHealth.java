package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.HealthCode.DEGRADED;
import static dev.slipway.delivery.health.HealthCode.PROGRESSING;
import static dev.slipway.delivery.health.StatusRules.conditions;
import static dev.slipway.delivery.health.StatusRules.isSet;
import static dev.slipway.delivery.health.StatusRules.last;
import static dev.slipway.delivery.health.StatusRules.ofType;
import static dev.slipway.delivery.health.StatusRules.row;
import static dev.slipway.delivery.health.StatusRules.says;
import static dev.slipway.delivery.health.StatusRules.states;
import static java.util.Map.entry;

import dev.slipway.delivery.health.StatusRules.Row;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks of what stands for something outside of the cluster or beneath it: clouds, machines, data protection. */
final class CloudHealth {

    /** AWS Controllers for Kubernetes, every kind of every service. */
    static final Function<KubeObject, Health> ACK = conditions(
            Health.progressing("Waiting for resource to be ready"),
            row("ACK.Terminal", "True", says(DEGRADED, "message")),
            row("Ready", "False", says(PROGRESSING, "message")),
            row("Ready", "True", Health.healthy("")));

    static final Map<String, Function<KubeObject, Health>> CHECKS = Map.ofEntries(
            entry("astra.netapp.io/AppVault", CloudHealth::vault),
            entry("astra.netapp.io/Application", CloudHealth::protectedApplication),
            entry("astra.netapp.io/Backup", CloudHealth::protection),
            entry("astra.netapp.io/ExecHook", CloudHealth::hook),
            entry("astra.netapp.io/ExecHooksRun", CloudHealth::protection),
            entry("astra.netapp.io/ResourceBackup", CloudHealth::protection),
            entry("astra.netapp.io/ResticVolumeBackup", CloudHealth::protection),
            entry("astra.netapp.io/Schedule", CloudHealth::schedule),
            entry("astra.netapp.io/Snapshot", CloudHealth::protection),
            entry("cdi.kubevirt.io/DataVolume", CloudHealth::dataVolume),
            entry("cloudfront.aws.crossplane.io/Distribution", ConditionHealth.awsResource("distribution")),
            entry("core.gardener.cloud/Shoot", CloudHealth::shoot),
            entry("iammanager.keikoproj.io/Iamrole", CloudHealth::role),
            entry(
                    "karpenter.k8s.aws/EC2NodeClass",
                    conditions(
                            Health.progressing("Waiting for EC2NodeClass to be ready"),
                            row("Ready", "False", says(DEGRADED, "message")),
                            row("Ready", "True", Health.healthy("EC2NodeClass is ready")))),
            entry("kubevirt.io/VirtualMachine", CloudHealth::machine),
            entry("kubevirt.io/VirtualMachineInstance", CloudHealth::machineInstance));

    private static final Health NO_STATUS = Health.progressing("No status available");

    private CloudHealth() {}

    private static Health vault(KubeObject object) {
        return switch (Field.text(object, "status", "state")) {
            case "available", "Available" -> Health.healthy(object.kind() + " Available");
            case "failed", "Failed" -> Health.degraded(object.kind() + " Failed");
            default -> NO_STATUS;
        };
    }

    private static Health protectedApplication(KubeObject object) {
        Health ready = Health.healthy(
                "Astra Application Ready, protectionState: " + Field.text(object, "status", "protectionState"));
        return conditions(
                        NO_STATUS,
                        row("Ready", "True", ready),
                        row(
                                "Ready",
                                "False",
                                condition -> Health.degraded(
                                        "Astra Application Degraded, message: " + Field.message(condition))))
                .apply(object);
    }

    private static Health protection(KubeObject object) {
        return states(
                        List.of("status", "state"),
                        NO_STATUS,
                        Health::degraded,
                        Map.of(
                                "Completed", Health.healthy(object.kind() + " Completed"),
                                "Running", Health.progressing(object.kind() + " Running")))
                .apply(object);
    }

    private static Health hook(KubeObject object) {
        return object.at("spec", "enabled")
                .filter(Boolean.class::isInstance)
                .map(enabled -> enabled.equals(true)
                        ? Health.healthy(object.kind() + " enabled")
                        : Health.suspended(object.kind() + " disabled"))
                .orElse(NO_STATUS);
    }

    private static Health schedule(KubeObject object) {
        return Health.healthy(object.text("status", "lastScheduleTime")
                .map(time -> "Protection policy lastScheduleTime: " + time)
                .orElse("Protection policy not yet executed"));
    }

    /** An importer that stopped with an error tells more than the phase. */
    private static Health dataVolume(KubeObject object) {
        String phase = object.text("status", "phase").orElse("No status available");
        return switch (phase) {
            case "Succeeded" -> Health.healthy(phase);
            case "Paused" -> Health.suspended(phase);
            case "Failed", "Unknown" -> stoppedOr(Health.degraded(phase)).apply(object);
            default -> stoppedOr(Health.progressing(phase)).apply(object);
        };
    }

    private static Function<KubeObject, Health> stoppedOr(Health otherwise) {
        return conditions(otherwise, new Row(CloudHealth::isStopped, says(DEGRADED, "message")));
    }

    private static boolean isStopped(KubeObject condition) {
        return ofType("Running").test(condition)
                && Field.isFalse(condition)
                && Field.text(condition, "reason").equals("Error");
    }

    private static Health shoot(KubeObject object) {
        return switch (object.label("shoot.gardener.cloud/status").orElse("")) {
            case "healthy" -> Health.healthy("Component state: Healthy");
            case "progressing" -> Health.progressing("Component state: Update in progress");
            case "unhealthy" -> Health.degraded("Component state: Unhealthy");
            case "unknown" -> Health.unknown("Component state: Unknown");
            default -> Health.progressing("Update in progress");
        };
    }

    private static Health role(KubeObject object) {
        String name = "ole '" + orNone(object, "roleName") + "' ";
        String identity = "with ARN '" + orNone(object, "roleARN") + "' and ID '" + orNone(object, "roleID") + "'.";
        return switch (Field.text(object, "status", "state")) {
            case "Ready" -> Health.healthy("R" + name + "exists " + identity);
            case "Error", "RolesMaxLimitReached", "PolicyNotAllowed", "RoleNameNotAvailable" ->
                Health.degraded("Failed to reconcile the Iamrole " + retries(object) + "for r" + name + identity
                        + object.text("status", "errorDescription")
                                .map(text -> " Reconciliation error was: " + text)
                                .orElse(""));
            default -> Health.progressing("Waiting for Iamrole to be reconciled");
        };
    }

    private static String retries(KubeObject object) {
        long retries = Field.number(object, "status", "retryCount");
        return retries > 0 ? "(retry " + retries + ") " : "";
    }

    private static String orNone(KubeObject object, String field) {
        return object.text("status", field).orElse("<none>");
    }

    /** What the operator prints is the message, but for a machine that is paused. */
    private static Health machine(KubeObject object) {
        Health health = NO_STATUS;
        for (KubeObject condition : Field.conditions(object)) {
            if (Field.type(condition).equals("Paused") && Field.isTrue(condition)) {
                return Health.suspended("Paused");
            }
            if (Field.type(condition).equals("Ready")) {
                health = machine(object, condition, health);
            }
        }
        return new Health(
                health.code(), object.text("status", "printableStatus").orElse(health.message()));
    }

    private static Health machine(KubeObject object, KubeObject ready, Health before) {
        if (Field.isTrue(ready)) {
            return Health.healthy("Running");
        }
        return isSet(object, "status", "created") ? new Health(before.code(), "Starting") : Health.suspended("Stopped");
    }

    private static Health machineInstance(KubeObject object) {
        Optional<String> phase = object.text("status", "phase");
        Health waiting = Health.progressing(phase.orElse("No status available"));
        return switch (phase.orElse("")) {
            case "Failed" -> Health.degraded("Failed");
            case "Pending", "Scheduling", "Scheduled" -> waiting;
            case "Succeeded" -> Health.suspended("Succeeded");
            case "Unknown" -> Health.unknown("Unknown");
            default -> runningInstance(object, waiting);
        };
    }

    private static Health runningInstance(KubeObject object, Health waiting) {
        Health ready = last(object, ofType("Ready"))
                .map(last -> Field.isTrue(last) ? Health.healthy("Running") : Health.degraded(Field.message(last)))
                .orElse(waiting);
        return conditions(ready, row("Paused", "True", says(HealthCode.SUSPENDED, "message")))
                .apply(object);
    }
}
