package dev.slipway.delivery.health;

import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the check for a kind. A kind without one has no health and counts for nothing. */
public final class HealthChecks {

    private static final String HOOK_FINALIZER = "argocd.argoproj.io/hook-finalizer";

    private static final Map<String, Function<KubeObject, Health>> CHECKS = Map.ofEntries(
            entry("apps/Deployment", WorkloadHealth::deployment),
            entry("apps/StatefulSet", WorkloadHealth::statefulSet),
            entry("apps/DaemonSet", WorkloadHealth::daemonSet),
            entry("apps/ReplicaSet", WorkloadHealth::replicaSet),
            entry("/Pod", PodHealth::pod),
            entry("batch/Job", PodHealth::job),
            entry("/PersistentVolumeClaim", ServiceHealth::volumeClaim),
            entry("/Service", ServiceHealth::service),
            entry("networking.k8s.io/Ingress", ServiceHealth::ingress),
            entry("extensions/Ingress", ServiceHealth::ingress),
            entry("apiregistration.k8s.io/APIService", ServiceHealth::apiService),
            entry("argoproj.io/Workflow", ServiceHealth::workflow),
            entry("autoscaling/HorizontalPodAutoscaler", AutoscalerHealth::autoscaler));

    private HealthChecks() {}

    /** Return whether the object is being deleted; a hook's end is still of interest then. */
    static boolean isGoing(KubeObject object) {
        return object.isDeleting() && !object.finalizers().contains(HOOK_FINALIZER);
    }

    /** Return the health of a live object, empty when its kind has no check. */
    public static Optional<Health> of(KubeObject object) {
        return isGoing(object) ? Optional.of(Health.progressing("Pending deletion")) : check(object);
    }

    /** Return what Argo CD's engine says by itself, without the customisations for kinds that it ships. */
    public static Optional<Health> withoutCustomisations(KubeObject object) {
        return isGoing(object) ? of(object) : engine(object);
    }

    private static Optional<Health> engine(KubeObject object) {
        Function<KubeObject, Health> check =
                CHECKS.get(object.gvk().group() + "/" + object.gvk().kind());
        return check == null ? Optional.empty() : Optional.of(check.apply(object));
    }

    /** Return what the check of the kind says, whether the object is being deleted or not. */
    static Optional<Health> check(KubeObject object) {
        return engine(object)
                .or(() -> CustomChecks.find(object.gvk()).map(custom -> custom.apply(object)))
                .or(() -> CrossplaneHealth.of(object));
    }
}
