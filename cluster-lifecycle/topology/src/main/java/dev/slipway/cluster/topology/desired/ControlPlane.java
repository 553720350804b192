package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The control plane object of a cluster. */
final class ControlPlane {

    private static final Map<String, String> TIMEOUTS = Map.of(
            "nodeDrainTimeoutSeconds", "nodeDrainTimeout",
            "nodeVolumeDetachTimeoutSeconds", "nodeVolumeDetachTimeout",
            "nodeDeletionTimeoutSeconds", "nodeDeletionTimeout");

    private final Blueprint blueprint;
    private final Map<String, Object> topology;
    private final Map<String, Object> object;
    private final boolean old;

    private ControlPlane(Blueprint blueprint, Map<String, Object> topology, Map<String, Object> object) {
        this.blueprint = blueprint;
        this.topology = topology;
        this.object = object;
        this.old = blueprint.oldContract().test(Trees.text(object, "apiVersion"), Trees.text(object, "kind"));
    }

    // checkstyle: allow ParameterNumber, because these are what it is made of
    static Map<String, Object> of(
            Blueprint blueprint, Current current, Names names, @Nullable Map<String, Object> machines, String version) {
        Map<String, Object> topology = Trees.map(current.topology(), "controlPlane");
        Map<String, Object> from = blueprint.controlPlane();
        String existing = Trees.text(current.cluster(), "spec", "controlPlaneRef", "name");
        String naming = Trees.text(from, "naming", "template");
        String name = names.templated(
                naming.isEmpty() ? "{{ .cluster.name }}-{{ .random }}" : naming, "controlPlane", Map.of());
        Map<String, String> labels =
                Clones.merged(Trees.map(topology, "metadata", "labels"), Trees.map(from, "metadata", "labels"));
        Map<String, String> annotations = Clones.merged(
                Trees.map(topology, "metadata", "annotations"), Trees.map(from, "metadata", "annotations"));
        Map<String, Object> object = new Clones(current)
                .object(
                        blueprint.template(Trees.map(from, "templateRef")),
                        existing.isEmpty() ? name : existing,
                        labels,
                        false);
        annotations.forEach((key, value) -> {
            if (Trees.at(object, "metadata", "annotations", key) == null
                    || !key.startsWith("cluster.x-k8s.io/cloned")) {
                Trees.put(object, value, "metadata", "annotations", key);
            }
        });
        ControlPlane controlPlane = new ControlPlane(blueprint, topology, object);
        if (machines != null) {
            controlPlane.machines(machines, current, labels, annotations);
        }
        controlPlane.settings();
        Trees.put(object, version, "spec", "version");
        return object;
    }

    private void machines(
            Map<String, Object> machines,
            Current current,
            Map<String, String> labels,
            Map<String, String> annotations) {
        if (old) {
            Map<String, Object> ref = new LinkedHashMap<>();
            ref.put("apiVersion", Trees.text(machines, "apiVersion"));
            ref.put("kind", Trees.text(machines, "kind"));
            ref.put("name", Trees.text(machines, "metadata", "name"));
            ref.put("namespace", current.namespace());
            Trees.put(object, ref, "spec", "machineTemplate", "infrastructureRef");
        } else {
            Trees.put(object, Clones.ref(machines), "spec", "machineTemplate", "spec", "infrastructureRef");
        }
        Map<String, Object> given = Trees.map(object, "spec", "machineTemplate", "metadata");
        Map<String, Object> own = new LinkedHashMap<>(labels);
        own.put(Keys.CLUSTER_NAME, current.name());
        own.put(Keys.OWNED, "");
        Map<String, Object> metadata = new LinkedHashMap<>();
        Trees.putPresent(metadata, Clones.merged(own, Trees.map(given, "labels")), "labels");
        Trees.putPresent(
                metadata,
                Clones.merged(new LinkedHashMap<>(annotations), Trees.map(given, "annotations")),
                "annotations");
        Trees.put(object, metadata, "spec", "machineTemplate", "metadata");
    }

    private void settings() {
        Trees.put(object, topology.get("replicas"), "spec", "replicas");
        Trees.putPresent(object, Trees.text(topology, "rollout", "after"), "spec", "rollout", "after");
        for (String name : List.of("readinessGates", "taints")) {
            Object value = topology.get(name) == null ? blueprint.controlPlane().get(name) : topology.get(name);
            Trees.put(
                    object,
                    value,
                    old
                            ? new String[] {"spec", "machineTemplate", name}
                            : new String[] {"spec", "machineTemplate", "spec", name});
        }
        TIMEOUTS.forEach((now, before) -> {
            Object own = Trees.at(topology, "deletion", now);
            Object seconds = own == null ? Trees.at(blueprint.controlPlane(), "deletion", now) : own;
            if (seconds instanceof Number number && old) {
                String text = GoDuration.format(Duration.ofSeconds(number.longValue()));
                Trees.put(object, text, "spec", "machineTemplate", before);
            } else {
                Trees.put(object, seconds, "spec", "machineTemplate", "spec", "deletion", now);
            }
        });
    }
}
