package dev.slipway.cluster.topology.patch;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.Map;
import java.util.Set;

/** Decides whether {@code selector} of a patch definition means a template. */
public final class PatchSelector {

    private static final Set<String> WORKER_PATHS =
            Set.of("spec.template.spec.bootstrap.configRef", "spec.template.spec.infrastructureRef");
    private static final Set<String> CONTROL_PLANE_MACHINES =
            Set.of("spec.machineTemplate.infrastructureRef", "spec.machineTemplate.spec.infrastructureRef");

    private PatchSelector() {}

    public static boolean matches(Map<String, Object> selector, PatchItem item) {
        Map<String, Object> resources = Trees.map(selector, "matchResources");
        return item.apiVersion().equals(Trees.text(selector, "apiVersion"))
                && item.kind().equals(Trees.text(selector, "kind"))
                && (infrastructureCluster(resources, item)
                        || controlPlane(resources, item)
                        || worker(resources, item, "MachineDeployment", "machineDeployment")
                        || worker(resources, item, "MachinePool", "machinePool"));
    }

    private static boolean infrastructureCluster(Map<String, Object> resources, PatchItem item) {
        return Trees.isTrue(resources, "infrastructureCluster")
                && item.holderKind().equals("Cluster")
                && item.fieldPath().equals("spec.infrastructureRef");
    }

    private static boolean controlPlane(Map<String, Object> resources, PatchItem item) {
        boolean object = item.holderKind().equals("Cluster") && item.fieldPath().equals("spec.controlPlaneRef");
        return Trees.isTrue(resources, "controlPlane") && (object || CONTROL_PLANE_MACHINES.contains(item.fieldPath()));
    }

    private static boolean worker(Map<String, Object> resources, PatchItem item, String holder, String builtin) {
        if (!item.holderKind().equals(holder) || !WORKER_PATHS.contains(item.fieldPath())) {
            return false;
        }
        Map<String, Object> group = Trees.map(item.variables().byName(), VariableValues.BUILTIN, builtin);
        String name = Trees.text(group, "class");
        return group.containsKey("class")
                && Trees.list(resources, builtin + "Class", "names").stream()
                        .anyMatch(pattern -> glob(String.valueOf(pattern), name));
    }

    /** One star, at the start or at the end, stands for anything; other stars for themselves. */
    private static boolean glob(String pattern, String name) {
        return pattern.equals("*")
                || pattern.equals(name)
                || (pattern.startsWith("*") && name.endsWith(pattern.substring(1)))
                || (pattern.endsWith("*") && name.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
