package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What of a template can change while a machine lives, and how a machine gets it. Pure. */
public final class InPlace {

    private InPlace() {}

    /** Return the merge patch that brings a machine up to labels, annotations and fields; empty when it has them. */
    public static Map<String, Object> patch(
            KubeObject machine,
            Map<String, Object> labels,
            Map<String, Object> annotations,
            Map<String, Object> wanted) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        putDiffering(metadata, "labels", labels, machine);
        putDiffering(metadata, "annotations", annotations, machine);
        Map<String, Object> spec = new LinkedHashMap<>();
        for (String field : MachineTemplates.IN_PLACE) {
            Object value = wanted.get(field);
            if (!Objects.equals(value, machine.at("spec", field).orElse(null))) {
                spec.put(field, value);
            }
        }
        Map<String, Object> patch = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            patch.put("metadata", metadata);
        }
        if (!spec.isEmpty()) {
            patch.put("spec", spec);
        }
        return patch;
    }

    private static void putDiffering(
            Map<String, Object> metadata, String part, Map<String, Object> wanted, KubeObject machine) {
        if (!machine.map("metadata", part).entrySet().containsAll(wanted.entrySet())) {
            metadata.put(part, wanted);
        }
    }
}
