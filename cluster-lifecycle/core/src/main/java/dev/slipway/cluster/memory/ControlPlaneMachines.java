package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.MachineTemplates;
import dev.slipway.cluster.contract.OwnObjects;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Machines of a control plane as they are to be. Pure. */
final class ControlPlaneMachines {

    /** Says what a machine was made of, so that one that is not of this any more is known. */
    static final String MADE_OF = "slipway.dev/control-plane-template";

    private ControlPlaneMachines() {}

    static Optional<ProviderRef> template(KubeObject plane) {
        return ProviderRef.at(plane, "spec", "machineTemplate", "spec", "infrastructureRef");
    }

    /** Return what machines have to be made of. */
    static String madeOf(KubeObject plane) {
        return MachineTemplates.hash(Json.toJson(List.of(
                plane.text("spec", "version").orElse(""),
                new TreeMap<>(plane.map("spec", "machineTemplate", "spec", "infrastructureRef")))));
    }

    static boolean isUpToDate(KubeObject machine, KubeObject plane, Instant now) {
        return machine.annotation(MADE_OF).filter(madeOf(plane)::equals).isPresent()
                && !isOutlived(machine, plane, now);
    }

    private static boolean isOutlived(KubeObject machine, KubeObject plane, Instant now) {
        return after(plane)
                .filter(time -> !now.isBefore(time))
                .filter(time ->
                        machine.createdAt().filter(made -> made.isBefore(time)).isPresent())
                .isPresent();
    }

    /** Return when machines are replaced whatever else changes. */
    static Optional<Instant> after(KubeObject plane) {
        try {
            return plane.text("spec", "rollout", "after").map(Instant::parse);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static Map<String, Object> labels(KubeObject plane, String cluster) {
        Map<String, Object> labels = new LinkedHashMap<>(plane.map("spec", "machineTemplate", "metadata", "labels"));
        labels.put(Keys.CLUSTER_NAME, cluster);
        labels.put(Keys.CONTROL_PLANE, "");
        return labels;
    }

    /** A machine refers to infrastructure of its own name, which is made after it. */
    static KubeObject machine(KubeObject plane, String cluster, String name) {
        Map<String, Object> spec = new LinkedHashMap<>(plane.map("spec", "machineTemplate", "spec"));
        template(plane)
                .ifPresent(template -> spec.put(
                        "infrastructureRef", OwnObjects.ref(template, name).toMap()));
        spec.put("clusterName", cluster);
        spec.put("version", plane.text("spec", "version").orElse(""));
        spec.put("bootstrap", Map.of("dataSecretName", ""));
        Map<String, Object> annotations =
                new LinkedHashMap<>(plane.map("spec", "machineTemplate", "metadata", "annotations"));
        annotations.put(MADE_OF, madeOf(plane));
        return KubeObject.of(new Ref(CoreKinds.MACHINE, plane.namespace(), name))
                .with(labels(plane, cluster), "metadata", "labels")
                .with(annotations, "metadata", "annotations")
                .with(List.of(OwnerRef.controllerOf(plane).toMap()), "metadata", "ownerReferences")
                .with(List.of(Keys.MACHINE_FINALIZER), "metadata", "finalizers")
                .with(spec, "spec");
    }
}
