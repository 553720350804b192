package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A ClusterClass with the templates that it names.
 *
 * @param clusterClass the class, v1beta2
 * @param templates templates by {@code kind/name}
 * @param oldContract whether a kind ({@code apiVersion, kind}) follows contract v1beta1 of Cluster API
 */
public record Blueprint(
        Map<String, Object> clusterClass,
        Map<String, Map<String, Object>> templates,
        BiPredicate<String, String> oldContract) {

    /** Return the template that a {@code templateRef} names. */
    Map<String, Object> template(Map<String, Object> ref) {
        Map<String, Object> template = templates.get(key(ref));
        if (template == null) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    Trees.text(ref, "kind") + " " + Trees.text(ref, "name") + " of ClusterClass "
                            + Trees.text(clusterClass, "metadata", "name") + " does not exist");
        }
        return template;
    }

    /** Return the key of a template that a {@code templateRef} names. */
    public static String key(Map<String, Object> ref) {
        return Trees.text(ref, "kind") + "/" + Trees.text(ref, "name");
    }

    Map<String, Object> controlPlane() {
        return Trees.map(clusterClass, "spec", "controlPlane");
    }

    boolean hasControlPlaneMachines() {
        return !Trees.map(controlPlane(), "machineInfrastructure", "templateRef")
                .isEmpty();
    }

    /** Return the class of a group of workers; {@code list} is {@code machineDeployments} or {@code machinePools}. */
    Map<String, Object> workerClass(String list, String name) {
        return Trees.maps(clusterClass, "spec", "workers", list).stream()
                .filter(one -> Trees.text(one, "class").equals(name))
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "ClusterClass " + Trees.text(clusterClass, "metadata", "name") + " has no class \"" + name
                                + "\" in workers." + list));
    }

    List<Map<String, Object>> patches() {
        return Trees.maps(clusterClass, "spec", "patches");
    }
}
