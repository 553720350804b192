package dev.slipway.compositions.function.autoready;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says of objects of Kubernetes' own kinds whether they are ready, as function-auto-ready does. Deployments, StatefulSets,
 * DaemonSets, Services and Ingresses are read as trees; the other kinds as typed objects, which are not ready when a field
 * that is looked at has the wrong type.
 */
public final class HealthChecks {

    private static final Map<String, Predicate<Observation>> CHECKS = Map.ofEntries(
            Map.entry("_v1_ConfigMap", object -> true),
            Map.entry("_v1_Namespace", object -> true),
            Map.entry("_v1_Secret", object -> true),
            Map.entry("_v1_ServiceAccount", object -> true),
            Map.entry("_v1_Service", HealthChecks::service),
            Map.entry("_v1_PersistentVolumeClaim", claim -> claim.text("status", "phase")
                    .equals("Bound")),
            Map.entry("_v1_Pod", HealthChecks::pod),
            Map.entry("apps_v1_DaemonSet", HealthChecks::daemonSet),
            Map.entry("apps_v1_Deployment", HealthChecks::deployment),
            Map.entry("apps_v1_ReplicaSet", HealthChecks::replicaSet),
            Map.entry("apps_v1_StatefulSet", HealthChecks::statefulSet),
            Map.entry("autoscaling_v2_HorizontalPodAutoscaler", HealthChecks::autoscaler),
            Map.entry("batch_v1_CronJob", HealthChecks::cronJob),
            Map.entry("batch_v1_Job", HealthChecks::job),
            Map.entry("networking.k8s.io_v1_Ingress", HealthChecks::hasIngress));

    private HealthChecks() {}

    /** Return what the check of the kind ({@code group_version_Kind}) says; empty when it has none. */
    public static Optional<Boolean> isReady(String kind, Map<?, ?> object) {
        return Optional.ofNullable(CHECKS.get(kind)).map(check -> {
            try {
                return check.test(new Observation(object));
            } catch (Observation.Unreadable problem) {
                return false;
            }
        });
    }

    private static boolean service(Observation service) {
        return !service.text("spec", "type").equals("LoadBalancer") || hasIngress(service);
    }

    private static boolean hasIngress(Observation object) {
        return !object.items("status", "loadBalancer", "ingress").isEmpty();
    }

    /** A Pod that has to run for ever is ready when it says so; any other when it has succeeded. */
    private static boolean pod(Observation pod) {
        return switch (pod.text("status", "phase")) {
            case "Succeeded" -> true;
            case "Running" -> pod.text("spec", "restartPolicy").equals("Always") && pod.isTrue("Ready");
            default -> false;
        };
    }

    private static boolean daemonSet(Observation set) {
        Optional<Long> wanted = set.number("status", "desiredNumberScheduled");
        return wanted.isPresent()
                && wanted.equals(set.number("status", "numberReady"))
                && wanted.equals(set.number("status", "updatedNumberScheduled"))
                && wanted.equals(set.number("status", "numberAvailable"));
    }

    private static boolean deployment(Observation deployment) {
        Optional<Long> wanted = Optional.of(replicas(deployment));
        return wanted.equals(deployment.number("status", "updatedReplicas"))
                && wanted.equals(deployment.number("status", "availableReplicas"))
                && deployment.isTrue("Available");
    }

    private static boolean statefulSet(Observation set) {
        Optional<Long> wanted = Optional.of(replicas(set));
        Optional<Object> revision = set.at("status", "currentRevision").filter(String.class::isInstance);
        return wanted.equals(set.number("status", "readyReplicas"))
                && wanted.equals(set.number("status", "currentReplicas"))
                && revision.isPresent()
                && revision.equals(set.at("status", "updateRevision"));
    }

    private static long replicas(Observation object) {
        return object.number("spec", "replicas").orElse(1L);
    }

    private static boolean replicaSet(Observation set) {
        long wanted = set.at("spec", "replicas").isPresent() ? set.typedNumber("spec", "replicas") : 1;
        return set.typedNumber("status", "observedGeneration") >= set.typedNumber("metadata", "generation")
                && !set.isTrue("ReplicaFailure")
                && set.typedNumber("status", "availableReplicas") >= wanted;
    }

    /** Conditions are read in their order: the first one that settles the question wins. */
    private static boolean autoscaler(Observation autoscaler) {
        for (Observation condition : autoscaler.conditions()) {
            switch (condition.isTrue() ? condition.text("type") : "") {
                case "FailedGetScale", "FailedUpdateScale", "FailedGetResourceMetric", "InvalidSelector" -> {
                    return false;
                }
                case "ScalingActive", "ScalingLimited" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean job(Observation job) {
        for (Observation condition : job.conditions()) {
            switch (condition.isTrue() ? condition.text("type") : "") {
                case "Failed", "Suspended" -> {
                    return false;
                }
                case "Complete" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** A suspended one is ready, one that never ran is not; otherwise it runs, or its last run succeeded. */
    private static boolean cronJob(Observation job) {
        if (job.at("spec", "suspend").equals(Optional.of(true))) {
            return true;
        }
        Optional<Instant> scheduled = time(job, "lastScheduleTime");
        Optional<Instant> succeeded = time(job, "lastSuccessfulTime");
        return scheduled.isPresent()
                && (!job.items("status", "active").isEmpty()
                        || succeeded.isPresent() && !succeeded.get().isBefore(scheduled.get()));
    }

    private static Optional<Instant> time(Observation job, String field) {
        return job.at("status", field).map(value -> {
            try {
                return OffsetDateTime.parse(String.valueOf(value)).toInstant().truncatedTo(ChronoUnit.SECONDS);
            } catch (DateTimeParseException problem) {
                throw new Observation.Unreadable("status." + field);
            }
        });
    }
}
