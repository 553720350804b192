package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/** Checks of the workload kinds of group apps. */
final class WorkloadHealth {

    private static final String ROLLOUT = "Waiting for rollout to finish: ";

    private WorkloadHealth() {}

    static Health deployment(KubeObject object) {
        if (object.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.suspended("Deployment is paused");
        }
        if (isUnobserved(object)) {
            return Health.progressing(ROLLOUT + "observed deployment generation less than desired generation");
        }
        boolean late = first(object, "Progressing")
                .filter(condition -> Field.text(condition, "reason").equals("ProgressDeadlineExceeded"))
                .isPresent();
        if (late) {
            return Health.degraded("Deployment \"" + object.name() + "\" exceeded its progress deadline");
        }
        return rollout(object);
    }

    private static Health rollout(KubeObject object) {
        Optional<Long> wanted = Field.present(object, "spec", "replicas");
        long updated = Field.number(object, "status", "updatedReplicas");
        long all = Field.number(object, "status", "replicas");
        long available = Field.number(object, "status", "availableReplicas");
        if (wanted.isPresent() && updated < wanted.get()) {
            return Health.progressing(
                    ROLLOUT + updated + " out of " + wanted.get() + " new replicas have been updated...");
        }
        if (all > updated) {
            return Health.progressing(ROLLOUT + (all - updated) + " old replicas are pending termination...");
        }
        if (available < updated) {
            return Health.progressing(ROLLOUT + available + " of " + updated + " updated replicas are available...");
        }
        return Health.healthy("");
    }

    static Health statefulSet(KubeObject object) {
        long ready = Field.number(object, "status", "readyReplicas");
        long wanted = Field.present(object, "spec", "replicas").orElse(ready);
        if (Field.number(object, "status", "observedGeneration") == 0 || isUnobserved(object)) {
            return Health.progressing("Waiting for statefulset spec update to be observed...");
        }
        if (ready < wanted) {
            return Health.progressing("Waiting for " + (wanted - ready) + " pods to be ready...");
        }
        String strategy = Field.text(object, "spec", "updateStrategy", "type");
        if (strategy.equals("RollingUpdate")
                && object.at("spec", "updateStrategy", "rollingUpdate").isPresent()) {
            return partitioned(object);
        }
        if (strategy.equals("OnDelete")) {
            return Health.healthy("statefulset has " + ready + " ready pods");
        }
        String revision = Field.text(object, "status", "updateRevision");
        if (!revision.equals(Field.text(object, "status", "currentRevision"))) {
            return Health.progressing("waiting for statefulset rolling update to complete "
                    + Field.number(object, "status", "updatedReplicas") + " pods at revision " + revision + "...");
        }
        return Health.healthy("statefulset rolling update complete " + Field.number(object, "status", "currentReplicas")
                + " pods at revision " + revision + "...");
    }

    private static Health partitioned(KubeObject object) {
        long updated = Field.number(object, "status", "updatedReplicas");
        Optional<Long> wanted = Field.present(object, "spec", "replicas");
        Optional<Long> partition = Field.present(object, "spec", "updateStrategy", "rollingUpdate", "partition");
        if (wanted.isPresent() && partition.isPresent() && updated < wanted.get() - partition.get()) {
            return Health.progressing("Waiting for partitioned roll out to finish: " + updated + " out of "
                    + (wanted.get() - partition.get()) + " new pods have been updated...");
        }
        return Health.healthy("partitioned roll out complete: " + updated + " new pods have been updated...");
    }

    static Health daemonSet(KubeObject object) {
        long wanted = Field.number(object, "status", "desiredNumberScheduled");
        long updated = Field.number(object, "status", "updatedNumberScheduled");
        long available = Field.number(object, "status", "numberAvailable");
        String rollout = "Waiting for daemon set \"" + object.name() + "\" rollout to finish: ";
        if (isUnobserved(object)) {
            return Health.progressing(ROLLOUT + "observed daemon set generation less than desired generation");
        }
        if (Field.text(object, "spec", "updateStrategy", "type").equals("OnDelete")) {
            return Health.healthy("daemon set " + updated + " out of " + wanted + " new pods have been updated");
        }
        if (updated < wanted) {
            return Health.progressing(rollout + updated + " out of " + wanted + " new pods have been updated...");
        }
        if (available < wanted) {
            return Health.progressing(rollout + available + " of " + wanted + " updated pods are available...");
        }
        return Health.healthy("");
    }

    static Health replicaSet(KubeObject object) {
        if (isUnobserved(object)) {
            return Health.progressing(ROLLOUT + "observed replica set generation less than desired generation");
        }
        Optional<KubeObject> failure = first(object, "ReplicaFailure").filter(Field::isTrue);
        if (failure.isPresent()) {
            return Health.degraded(Field.message(failure.get()));
        }
        Optional<Long> wanted = Field.present(object, "spec", "replicas");
        long available = Field.number(object, "status", "availableReplicas");
        if (wanted.isPresent() && available < wanted.get()) {
            return Health.progressing(
                    ROLLOUT + available + " out of " + wanted.get() + " new replicas are available...");
        }
        return Health.healthy("");
    }

    private static boolean isUnobserved(KubeObject object) {
        return object.generation() > Field.number(object, "status", "observedGeneration");
    }

    /** Return the first condition of the type: others of the same type do not count. */
    private static Optional<KubeObject> first(KubeObject object, String type) {
        return Field.conditions(object).stream()
                .filter(condition -> Field.type(condition).equals(type))
                .findFirst();
    }
}
