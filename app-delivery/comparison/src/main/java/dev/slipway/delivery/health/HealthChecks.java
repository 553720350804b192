package dev.slipway.delivery.health;

import static java.util.Map.entry;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The versions that are read as typed objects; kinds that are not here are read as they come. */
    private static final Map<String, Set<String>> VERSIONS = Map.of(
            "apps/Deployment", Set.of("v1"),
            "apps/StatefulSet", Set.of("v1"),
            "apps/DaemonSet", Set.of("v1"),
            "apps/ReplicaSet", Set.of("v1"),
            "/Pod", Set.of("v1"),
            "batch/Job", Set.of("v1"),
            "/PersistentVolumeClaim", Set.of("v1"),
            "/Service", Set.of("v1"),
            "apiregistration.k8s.io/APIService", Set.of("v1", "v1beta1"));

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
        Gvk gvk = object.gvk();
        String kind = gvk.group() + "/" + gvk.kind();
        Function<KubeObject, Health> check = CHECKS.get(kind);
        if (check == null) {
            return Optional.empty();
        }
        Set<String> versions = VERSIONS.get(kind);
        return Optional.of(
                versions == null || versions.contains(gvk.version())
                        ? check.apply(object)
                        : Health.unknown("unsupported " + gvk.kind() + " GVK: " + gvk.group() + "/" + gvk.version()
                                + ", Kind=" + gvk.kind()));
    }

    /** Return what the check of the kind says, whether the object is being deleted or not. */
    static Optional<Health> check(KubeObject object) {
        return engine(object)
                .or(() -> CustomChecks.find(object.gvk()).map(custom -> custom.apply(object)))
                .or(() -> CrossplaneHealth.of(object));
    }
}
