package dev.slipway.cluster.deployment;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.MachineTemplates;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** MachineSets as a MachineDeployment makes them. Pure. */
final class DesiredSet {

    private DesiredSet() {}

    /** The name follows from the template, so that a set that was made and forgotten is found again. */
    static String name(KubeObject deployment, Optional<String> outlived) {
        return deployment.name() + "-" + hash(deployment, outlived);
    }

    private static String hash(KubeObject deployment, Optional<String> outlived) {
        String hash = MachineTemplates.hash(deployment);
        return outlived.map(time -> MachineTemplates.hash(hash + time)).orElse(hash);
    }

    static KubeObject create(KubeObject deployment, Optional<String> outlived, int replicas) {
        String hash = hash(deployment, outlived);
        Map<String, Object> selector = new LinkedHashMap<>(labels(deployment));
        selector.put(Keys.TEMPLATE_HASH, hash);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("clusterName", deployment.text("spec", "clusterName").orElse(""));
        spec.put("replicas", replicas);
        spec.put("selector", Map.of("matchLabels", selector));
        Map<String, Object> template = new LinkedHashMap<>(template(deployment, hash));
        template.put("spec", deployment.map("spec", "template", "spec"));
        spec.put("template", template);
        for (String field : List.of("deletion", "machineNaming")) {
            deployment.at("spec", field).ifPresent(value -> spec.put(field, value));
        }
        Map<String, Object> labels = new LinkedHashMap<>(selector);
        labels.put(Keys.CLUSTER_NAME, deployment.text("spec", "clusterName").orElse(""));
        labels.put(Keys.DEPLOYMENT_NAME, deployment.name());
        return KubeObject.of(new Ref(CoreKinds.MACHINE_SET, deployment.namespace(), name(deployment, outlived)))
                .with(labels, "metadata", "labels")
                .with(List.of(OwnerRef.controllerOf(deployment).toMap()), "metadata", "ownerReferences")
                .with(List.of(Keys.SET_FINALIZER), "metadata", "finalizers")
                .with(spec, "spec");
    }

    /** Return the labels by which a deployment knows its machines, whether it says so itself or not. */
    static Map<String, Object> labels(KubeObject deployment) {
        Map<String, Object> labels = new LinkedHashMap<>(deployment.map("spec", "selector", "matchLabels"));
        labels.put(Keys.DEPLOYMENT_NAME, deployment.name());
        labels.put(Keys.CLUSTER_NAME, deployment.text("spec", "clusterName").orElse(""));
        return labels;
    }

    private static Map<String, Object> template(KubeObject deployment, String hash) {
        Map<String, Object> labels = new LinkedHashMap<>(deployment.map("spec", "template", "metadata", "labels"));
        labels.putAll(labels(deployment));
        labels.put(Keys.TEMPLATE_HASH, hash);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("labels", labels);
        Map<String, Object> annotations = deployment.map("spec", "template", "metadata", "annotations");
        if (!annotations.isEmpty()) {
            metadata.put("annotations", annotations);
        }
        return Map.of("metadata", metadata);
    }

    /** Return the parts of a present set's spec that are to change without new machines. */
    static Map<String, Object> inPlace(KubeObject deployment, KubeObject set) {
        Map<String, Object> spec = new LinkedHashMap<>();
        Map<String, Object> template = new LinkedHashMap<>();
        Map<String, Object> metadata =
                template(deployment, set.label(Keys.TEMPLATE_HASH).orElse(""));
        if (!set.map("spec", "template").entrySet().containsAll(metadata.entrySet())) {
            template.putAll(metadata);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : MachineTemplates.IN_PLACE) {
            Object wanted = deployment.at("spec", "template", "spec", field).orElse(null);
            if (!Objects.equals(
                    wanted, set.at("spec", "template", "spec", field).orElse(null))) {
                fields.put(field, wanted);
            }
        }
        if (!fields.isEmpty()) {
            template.put("spec", fields);
        }
        if (!template.isEmpty()) {
            spec.put("template", template);
        }
        for (String field : List.of("deletion", "machineNaming")) {
            Object wanted = deployment.at("spec", field).orElse(null);
            if (!Objects.equals(wanted, set.at("spec", field).orElse(null))) {
                spec.put(field, wanted);
            }
        }
        return spec;
    }
}
