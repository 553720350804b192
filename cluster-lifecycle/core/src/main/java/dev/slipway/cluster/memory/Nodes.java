package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nodes look like in memory. Pure. */
final class Nodes {

    private static final List<String> PRESSURES = List.of("MemoryPressure", "DiskPressure", "PIDPressure");

    private Nodes() {}

    /** Return the node of a machine, which is ready. */
    static KubeObject node(String name, boolean controlPlane, String version, String providerId) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("kubernetes.io/hostname", name);
        labels.put("kubernetes.io/os", "linux");
        if (controlPlane) {
            labels.put("node-role.kubernetes.io/control-plane", "");
        }
        return KubeObject.of(new Ref(CoreKinds.NODE, "", name))
                .with(labels, "metadata", "labels")
                .with(providerId, "spec", "providerID")
                .with(conditions(), "status", "conditions")
                .with(
                        Map.of(
                                "kubeletVersion", version,
                                "operatingSystem", "linux",
                                "architecture", "amd64",
                                "osImage", "in-memory"),
                        "status",
                        "nodeInfo");
    }

    private static List<Object> conditions() {
        List<Object> conditions = new ArrayList<>();
        conditions.add(condition("Ready", "True", "KubeletReady"));
        PRESSURES.forEach(type -> conditions.add(condition(type, "False", "KubeletHasSufficient")));
        return conditions;
    }

    private static Map<String, Object> condition(String type, String status, String reason) {
        return Map.of("type", type, "status", status, "reason", reason, "message", "");
    }
}
