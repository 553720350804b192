package dev.slipway.cluster.machineset;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.OwnObjects;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines and their providers' objects as a MachineSet makes them. Pure. */
final class DesiredMachine {

    private DesiredMachine() {}

    /** A machine refers to objects of its own name, which are made after it. */
    static KubeObject machine(KubeObject set, String name) {
        Map<String, Object> spec = new LinkedHashMap<>(set.map("spec", "template", "spec"));
        infrastructure(set)
                .ifPresent(template -> spec.put(
                        "infrastructureRef", OwnObjects.ref(template, name).toMap()));
        bootstrap(set)
                .ifPresent(template -> spec.put(
                        "bootstrap",
                        Map.of("configRef", OwnObjects.ref(template, name).toMap())));
        KubeObject machine = KubeObject.of(new Ref(CoreKinds.MACHINE, set.namespace(), name))
                .with(labels(set), "metadata", "labels")
                .with(List.of(OwnerRef.controllerOf(set).toMap()), "metadata", "ownerReferences")
                .with(List.of(Keys.MACHINE_FINALIZER), "metadata", "finalizers")
                .with(spec, "spec");
        Map<String, Object> annotations = set.map("spec", "template", "metadata", "annotations");
        return annotations.isEmpty() ? machine : machine.with(annotations, "metadata", "annotations");
    }

    static Map<String, Object> labels(KubeObject set) {
        Map<String, Object> labels = new LinkedHashMap<>(set.map("spec", "template", "metadata", "labels"));
        labels.putAll(set.map("spec", "selector", "matchLabels"));
        labels.put(Keys.CLUSTER_NAME, set.text("spec", "clusterName").orElse(""));
        labels.put(Keys.SET_NAME, set.name());
        set.label(Keys.DEPLOYMENT_NAME).ifPresent(name -> labels.put(Keys.DEPLOYMENT_NAME, name));
        return labels;
    }

    static Optional<ProviderRef> infrastructure(KubeObject set) {
        return ProviderRef.of(set.map("spec", "template", "spec", "infrastructureRef"), set.namespace())
                .filter(OwnObjects::isTemplate);
    }

    static Optional<ProviderRef> bootstrap(KubeObject set) {
        return ProviderRef.of(set.map("spec", "template", "spec", "bootstrap", "configRef"), set.namespace())
                .filter(OwnObjects::isTemplate);
    }
}
