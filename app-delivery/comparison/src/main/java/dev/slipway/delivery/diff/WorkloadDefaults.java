package dev.slipway.delivery.diff;

import static dev.slipway.delivery.diff.Defaults.isEmpty;
import static dev.slipway.delivery.diff.Defaults.set;

import dev.slipway.kernel.object.Gvk;
import java.util.LinkedHashMap;
import java.util.Map;

/** Defaults of what runs pods; the first versions of group apps had others than the last. */
final class WorkloadDefaults {

    private static final long DEADLINE = 600;
    private static final long HISTORY = 10;
    private static final long NO_LIMIT = Integer.MAX_VALUE;

    private WorkloadDefaults() {}

    static void apply(Gvk gvk, Map<String, Object> tree) {
        switch (gvk.kind()) {
            case "Deployment" -> deployment(gvk, tree);
            case "StatefulSet" -> statefulSet(gvk, tree);
            case "DaemonSet" -> daemonSet(gvk, tree);
            case "ReplicaSet" -> replicaSet(gvk, tree);
            case "Job" -> job(tree);
            case "CronJob" -> cronJob(Trees.child(tree, "spec"));
            default -> {}
        }
    }

    private static Map<String, Object> spec(Gvk gvk, Map<String, Object> tree) {
        Map<String, Object> spec = Trees.child(tree, "spec");
        if (gvk.version().equals("v1beta1")) {
            labels(tree, spec);
        }
        PodDefaults.template(Trees.child(spec, "template"));
        return spec;
    }

    /** The first versions took labels and selector from the template. */
    private static void labels(Map<String, Object> tree, Map<String, Object> spec) {
        Map<String, Object> labels = Trees.mapAt(spec, "template", "metadata", "labels");
        if (labels == null || labels.isEmpty()) {
            return;
        }
        if (isEmpty(spec.get("selector"))) {
            Trees.child(spec, "selector").put("matchLabels", new LinkedHashMap<>(labels));
        }
        ownLabels(tree, labels);
    }

    private static void ownLabels(Map<String, Object> tree, Map<String, Object> labels) {
        Map<String, Object> metadata = Trees.child(tree, "metadata");
        if (isEmpty(metadata.get("labels"))) {
            metadata.put("labels", new LinkedHashMap<>(labels));
        }
    }

    private static void deployment(Gvk gvk, Map<String, Object> tree) {
        Map<String, Object> spec = spec(gvk, tree);
        boolean oldest = gvk.group().equals("extensions");
        set(spec, "replicas", 1L);
        Map<String, Object> strategy = Trees.child(spec, "strategy");
        set(strategy, "type", "RollingUpdate");
        if ("RollingUpdate".equals(strategy.get("type"))) {
            Map<String, Object> rolling = Trees.child(strategy, "rollingUpdate");
            set(rolling, "maxUnavailable", oldest ? (Object) 1L : "25%");
            set(rolling, "maxSurge", oldest ? (Object) 1L : "25%");
        }
        set(spec, "progressDeadlineSeconds", oldest ? NO_LIMIT : DEADLINE);
        long history = gvk.version().equals("v1beta1") ? 2 : HISTORY;
        set(spec, "revisionHistoryLimit", oldest ? NO_LIMIT : history);
    }

    private static void statefulSet(Gvk gvk, Map<String, Object> tree) {
        Map<String, Object> spec = spec(gvk, tree);
        boolean first = gvk.version().equals("v1beta1");
        set(spec, "podManagementPolicy", "OrderedReady");
        Map<String, Object> strategy = Trees.child(spec, "updateStrategy");
        set(strategy, "type", first ? "OnDelete" : "RollingUpdate");
        if (!first && "RollingUpdate".equals(strategy.get("type"))) {
            set(Trees.child(strategy, "rollingUpdate"), "partition", 0L);
        }
        Map<String, Object> retention = Trees.child(spec, "persistentVolumeClaimRetentionPolicy");
        set(retention, "whenDeleted", "Retain");
        set(retention, "whenScaled", "Retain");
        set(spec, "replicas", 1L);
        set(spec, "revisionHistoryLimit", HISTORY);
        Trees.each(spec.get("volumeClaimTemplates"), Defaults::claim);
    }

    private static void daemonSet(Gvk gvk, Map<String, Object> tree) {
        Map<String, Object> spec = spec(gvk, tree);
        boolean oldest = gvk.group().equals("extensions");
        Map<String, Object> strategy = Trees.child(spec, "updateStrategy");
        set(strategy, "type", oldest ? "OnDelete" : "RollingUpdate");
        if ("RollingUpdate".equals(strategy.get("type"))) {
            Map<String, Object> rolling = Trees.child(strategy, "rollingUpdate");
            set(rolling, "maxUnavailable", 1L);
            set(rolling, "maxSurge", 0L);
        }
        set(spec, "revisionHistoryLimit", HISTORY);
    }

    private static void replicaSet(Gvk gvk, Map<String, Object> tree) {
        set(spec(gvk, tree), "replicas", 1L);
    }

    static void replicationController(Map<String, Object> tree) {
        Map<String, Object> spec = Trees.child(tree, "spec");
        Map<String, Object> labels = Trees.mapAt(spec, "template", "metadata", "labels");
        if (labels != null) {
            if (isEmpty(spec.get("selector"))) {
                spec.put("selector", new LinkedHashMap<>(labels));
            }
            ownLabels(tree, labels);
        }
        set(spec, "replicas", 1L);
        PodDefaults.template(Trees.child(spec, "template"));
    }

    private static void job(Map<String, Object> tree) {
        Map<String, Object> spec = Trees.child(tree, "spec");
        if (spec.get("completions") == null && spec.get("parallelism") == null) {
            spec.put("completions", 1L);
        }
        set(spec, "parallelism", 1L);
        set(spec, "backoffLimit", 6L);
        set(spec, "completionMode", "NonIndexed");
        set(spec, "suspend", false);
        set(spec, "manualSelector", false);
        set(spec, "podReplacementPolicy", spec.get("podFailurePolicy") == null ? "TerminatingOrFailed" : "Failed");
        Map<String, Object> labels = Trees.mapAt(spec, "template", "metadata", "labels");
        if (labels != null && !labels.isEmpty()) {
            ownLabels(tree, labels);
        }
        PodDefaults.template(Trees.child(spec, "template"));
    }

    private static void cronJob(Map<String, Object> spec) {
        set(spec, "concurrencyPolicy", "Allow");
        set(spec, "suspend", false);
        set(spec, "successfulJobsHistoryLimit", 3L);
        set(spec, "failedJobsHistoryLimit", 1L);
        PodDefaults.template(Trees.child(Trees.child(Trees.child(spec, "jobTemplate"), "spec"), "template"));
    }
}
