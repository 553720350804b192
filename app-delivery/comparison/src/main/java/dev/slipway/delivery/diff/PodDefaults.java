package dev.slipway.delivery.diff;

import static dev.slipway.delivery.diff.Defaults.isEmpty;
import static dev.slipway.delivery.diff.Defaults.set;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Defaults of pods and of the templates of pods. */
final class PodDefaults {

    private static final long FILE_MODE = 420;
    private static final List<String> CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");

    private PodDefaults() {}

    static void pod(Map<String, Object> pod) {
        Map<String, Object> spec = Trees.child(pod, "spec");
        spec(spec);
        set(spec, "enableServiceLinks", true);
        for (String list : List.of("initContainers", "containers")) {
            Trees.each(spec.get(list), PodDefaults::requestLimits);
        }
    }

    /** What a container may use at most is what it asks for, unless it says something else. */
    private static void requestLimits(Map<String, Object> container) {
        Map<String, Object> limits = Trees.mapAt(container, "resources", "limits");
        if (limits != null) {
            Map<String, Object> requests = Trees.child(Trees.child(container, "resources"), "requests");
            limits.forEach(requests::putIfAbsent);
        }
    }

    static void template(Map<String, Object> template) {
        Trees.child(template, "metadata");
        Map<String, Object> spec = Trees.child(template, "spec");
        if (!spec.containsKey("containers")) {
            nothing(spec, "containers");
        }
        spec(spec);
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void nothing(Map<String, Object> parent, String key) {
        parent.put(key, null);
    }

    static void spec(Map<String, Object> spec) {
        set(spec, "dnsPolicy", "ClusterFirst");
        set(spec, "restartPolicy", "Always");
        set(spec, "schedulerName", "default-scheduler");
        set(spec, "terminationGracePeriodSeconds", 30L);
        Trees.child(spec, "securityContext");
        boolean hostNetwork = Boolean.TRUE.equals(spec.get("hostNetwork"));
        for (String list : CONTAINERS) {
            Trees.each(spec.get(list), container -> container(container, hostNetwork));
        }
        Trees.each(spec.get("volumes"), PodDefaults::volume);
    }

    private static void container(Map<String, Object> container, boolean hostNetwork) {
        boolean latest = container.get("image") instanceof String image && isLatest(image);
        set(container, "imagePullPolicy", latest ? "Always" : "IfNotPresent");
        set(container, "terminationMessagePath", "/dev/termination-log");
        set(container, "terminationMessagePolicy", "File");
        Trees.each(container.get("ports"), port -> {
            set(port, "protocol", "TCP");
            if (hostNetwork && port.get("containerPort") != null) {
                set(port, "hostPort", port.get("containerPort"));
            }
        });
        Trees.each(container.get("env"), PodDefaults::variable);
        for (String name : PROBES) {
            Map<String, Object> probe = Trees.map(container.get(name));
            if (probe != null) {
                probe(probe);
            }
        }
        for (String moment : List.of("postStart", "preStop")) {
            Map<String, Object> handler = Trees.mapAt(container, "lifecycle", moment);
            if (handler != null) {
                request(handler);
            }
        }
    }

    private static boolean isLatest(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return !image.contains("@") && (!name.contains(":") || name.endsWith(":latest"));
    }

    private static void variable(Map<String, Object> variable) {
        Map<String, Object> field = Trees.mapAt(variable, "valueFrom", "fieldRef");
        if (field != null) {
            set(field, "apiVersion", "v1");
        }
    }

    private static void probe(Map<String, Object> probe) {
        set(probe, "timeoutSeconds", 1L);
        set(probe, "periodSeconds", 10L);
        set(probe, "successThreshold", 1L);
        set(probe, "failureThreshold", 3L);
        request(probe);
        Map<String, Object> call = Trees.map(probe.get("grpc"));
        if (call != null) {
            call.putIfAbsent("service", "");
        }
    }

    private static void request(Map<String, Object> handler) {
        Map<String, Object> request = Trees.map(handler.get("httpGet"));
        if (request != null) {
            set(request, "path", "/");
            set(request, "scheme", "HTTP");
        }
    }

    private static void volume(Map<String, Object> volume) {
        if (volume.keySet().equals(Set.of("name"))) {
            volume.put("emptyDir", new LinkedHashMap<>());
        }
        for (String source : List.of("secret", "configMap", "downwardAPI", "projected")) {
            Map<String, Object> files = Trees.map(volume.get(source));
            if (files != null) {
                set(files, "defaultMode", FILE_MODE);
                files(files);
            }
        }
        hostPath(volume);
        Map<String, Object> iscsi = Trees.map(volume.get("iscsi"));
        if (iscsi != null) {
            set(iscsi, "iscsiInterface", "default");
        }
        Map<String, Object> claim = Trees.mapAt(volume, "ephemeral", "volumeClaimTemplate", "spec");
        if (claim != null) {
            set(claim, "volumeMode", "Filesystem");
        }
    }

    private static void files(Map<String, Object> source) {
        Trees.each(source.get("items"), PodDefaults::fieldRef);
        Trees.each(source.get("sources"), projected -> {
            Map<String, Object> token = Trees.map(projected.get("serviceAccountToken"));
            if (token != null) {
                set(token, "expirationSeconds", 3600L);
            }
            Trees.each(Trees.at(projected, "downwardAPI", "items"), PodDefaults::fieldRef);
        });
    }

    private static void fieldRef(Map<String, Object> item) {
        Map<String, Object> field = Trees.map(item.get("fieldRef"));
        if (field != null && isEmpty(field.get("apiVersion"))) {
            field.put("apiVersion", "v1");
        }
    }

    static void hostPath(Map<String, Object> parent) {
        Map<String, Object> path = Trees.map(parent.get("hostPath"));
        if (path != null) {
            path.putIfAbsent("type", "");
        }
    }
}
