package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.StatusRules.isFlagged;
import static dev.slipway.delivery.health.StatusRules.isObserved;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks of the workloads of OpenKruise and OpenKruiseGame. */
final class KruiseHealth {

    static final Map<String, Function<KubeObject, Health>> CHECKS = Map.of(
            "apps.kruise.io/AdvancedCronJob", KruiseHealth::cronJob,
            "apps.kruise.io/BroadcastJob", KruiseHealth::broadcastJob,
            "apps.kruise.io/CloneSet", KruiseHealth::cloneSet,
            "apps.kruise.io/DaemonSet", KruiseHealth::daemonSet,
            "apps.kruise.io/StatefulSet", KruiseHealth::statefulSet,
            "game.kruise.io/GameServer", KruiseHealth::gameServer,
            "game.kruise.io/GameServerSet", KruiseHealth::gameServerSet);

    private static final Health INITIAL = Health.progressing("Waiting for initialization");

    private KruiseHealth() {}

    private static Health cronJob(KubeObject object) {
        if (!StatusRules.has(object, "status")) {
            return INITIAL;
        }
        boolean hasRun = StatusRules.has(object, "status", "lastScheduleTime");
        if (!hasRun && isFlagged(object, "spec", "paused")) {
            return Health.suspended("AdvancedCronJob is Paused");
        }
        if (!object.list("status", "active").isEmpty()) {
            return Health.progressing("AdvancedCronJobs has active jobs");
        }
        return hasRun
                ? Health.healthy("AdvancedCronJobs has run successfully")
                : Health.degraded("AdvancedCronJobs has not run successfully");
    }

    private static Health broadcastJob(KubeObject object) {
        Health running = Health.progressing("BroadcastJob is still running");
        return switch (Field.text(object, "status", "phase")) {
            case "completed" ->
                status(object, "desired").equals(status(object, "succeeded"))
                        ? Health.healthy("BroadcastJob is completed successfully")
                        : running;
            case "failed" ->
                status(object, "failed").equals(Optional.of(0L)) ? running : Health.degraded("BroadcastJob failed");
            case "paused" -> isFlagged(object, "spec", "paused") ? Health.suspended("BroadcastJob is Paused") : running;
            default -> running;
        };
    }

    private static Optional<Long> status(KubeObject object, String counter) {
        return Field.present(object, "status", counter);
    }

    private static long count(KubeObject object, String counter) {
        return status(object, counter).orElse(0L);
    }

    /** An absent partition holds back like one that is not zero. */
    private static Health cloneSet(KubeObject object) {
        if (!StatusRules.has(object, "status") || !isObserved(object)) {
            return INITIAL;
        }
        Optional<Long> partition = Field.present(object, "spec", "updateStrategy", "partition");
        if (isPaused(object, "updatedAvailableReplicas", "spec", "updateStrategy", "paused")) {
            return Health.suspended("Cloneset is paused");
        }
        if (!partition.equals(Optional.of(0L)) && object.generation() > 1) {
            return count(object, "updatedReplicas") >= count(object, "expectedUpdatedReplicas")
                    ? Health.suspended("Cloneset needs manual intervention")
                    : INITIAL;
        }
        return available(object, "All Cloneset workloads are ready and updated");
    }

    private static Health statefulSet(KubeObject object) {
        if (!StatusRules.has(object, "status") || !isObserved(object)) {
            return INITIAL;
        }
        long partition = Field.number(object, "spec", "updateStrategy", "rollingUpdate", "partition");
        if (isPaused(object, "updatedAvailableReplicas", "spec", "updateStrategy", "rollingUpdate", "paused")) {
            return Health.suspended("Statefulset is paused");
        }
        if (partition != 0 && object.generation() > 1) {
            return count(object, "updatedReplicas") > count(object, "replicas") - partition
                    ? Health.suspended("Statefulset needs manual intervention")
                    : INITIAL;
        }
        return available(object, "All Statefulset workloads are ready and updated");
    }

    private static boolean isPaused(KubeObject object, String counter, String... flag) {
        return isFlagged(object, flag) || !StatusRules.isSet(object, "status", counter);
    }

    private static Health available(KubeObject object, String all) {
        return status(object, "updatedAvailableReplicas").equals(status(object, "replicas"))
                ? Health.healthy(all)
                : Health.degraded("Some replicas are not ready or available");
    }

    private static Health daemonSet(KubeObject object) {
        if (!StatusRules.has(object, "status") || !isObserved(object)) {
            return INITIAL;
        }
        long partition = Field.number(object, "spec", "updateStrategy", "rollingUpdate", "partition");
        if (isPaused(object, "updatedNumberScheduled", "spec", "updateStrategy", "rollingUpdate", "paused")) {
            return Health.suspended("Daemonset is paused");
        }
        if (partition != 0 && object.generation() > 1) {
            return count(object, "updatedNumberScheduled") > count(object, "desiredNumberScheduled") - partition
                    ? Health.suspended("Daemonset needs manual intervention")
                    : INITIAL;
        }
        return scheduled(object);
    }

    private static Health scheduled(KubeObject object) {
        Optional<Long> desired = status(object, "desiredNumberScheduled");
        if (!desired.equals(status(object, "updatedNumberScheduled"))) {
            return INITIAL;
        }
        if (desired.equals(status(object, "numberAvailable"))) {
            return Health.healthy("All Daemonset workloads are ready and updated");
        }
        return desired.equals(status(object, "numberUnavailable"))
                ? Health.degraded("Some pods are not ready or available")
                : INITIAL;
    }

    private static Health gameServer(KubeObject object) {
        Optional<String> current = object.text("status", "currentState");
        Optional<String> desired = object.text("status", "desiredState");
        if (!current.equals(desired)) {
            return Health.progressing("State change: " + current.orElse("Unknown") + " → " + desired.orElse("Unknown"));
        }
        boolean podWaits = Field.items(object, "status", "podStatus", "conditions").stream()
                .anyMatch(condition -> Field.type(condition).equals("KruisePodReady") && !Field.isTrue(condition));
        if (podWaits) {
            return Health.degraded("Pod is not ready: KruisePodReady");
        }
        return current.filter("Ready"::equals).isPresent()
                ? Health.healthy("GameServer is Ready")
                : Health.unknown("Waiting for GameServer to be ready");
    }

    private static Health gameServerSet(KubeObject object) {
        Health initial = Health.progressing("Waiting for GameServerSet initialization");
        if (!StatusRules.has(object, "status") || !isObserved(object)) {
            return initial;
        }
        long replicas = count(object, "replicas");
        long partition = Field.number(object, "spec", "updateStrategy", "rollingUpdate", "partition");
        long ready = count(object, "readyReplicas");
        if (isFlagged(object, "spec", "updateStrategy", "rollingUpdate", "paused")) {
            return Health.suspended("GameServerSet is paused");
        }
        if (partition != 0 && count(object, "updatedReplicas") >= replicas - partition) {
            return Health.suspended("Partition=" + partition + ", waiting for manual intervention");
        }
        if (count(object, "updatedReadyReplicas") == replicas) {
            return Health.healthy("All GameServerSet replicas are updated and ready");
        }
        return ready < replicas
                ? Health.progressing("ReadyReplicas " + ready + "/" + replicas + ", still progressing")
                : initial;
    }
}
