package dev.slipway.cluster.topology.builtin;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes variables for patches: those that users set and the class defines, and {@code builtin}. Each method returns a
 * list of {@code {name, value}} as Cluster API's runtime hooks have it. Objects are trees of v1beta2.
 */
public final class Builtins {

    private static final Set<String> NOT_SHOWN =
            Set.of("kubectl.kubernetes.io/last-applied-configuration", "cluster.x-k8s.io/conversion-data");

    private static final String NAME = "builtin";

    private final Set<String> defined;

    /** @param defined the names of the variables that the patch may use */
    public Builtins(Set<String> defined) {
        this.defined = Set.copyOf(defined);
    }

    /** Return the variables of the whole cluster. */
    public List<Map<String, Object>> cluster(Map<String, Object> cluster, List<Map<String, Object>> variables) {
        String namespace = Trees.text(cluster, "metadata", "namespace");
        Map<String, Object> builtin = new LinkedHashMap<>();
        Trees.putPresent(builtin, Trees.text(cluster, "metadata", "name"), "name");
        Trees.putPresent(builtin, namespace, "namespace");
        Trees.putPresent(builtin, Trees.text(cluster, "metadata", "uid"), "uid");
        Trees.put(builtin, metadata(cluster), "metadata");
        Map<String, Object> topology = Trees.map(cluster, "spec", "topology");
        String classNamespace = Trees.text(topology, "classRef", "namespace");
        String effective = !classNamespace.isEmpty() ? classNamespace : topology.isEmpty() ? "" : namespace;
        String name = Trees.text(topology, "classRef", "name");
        Trees.putPresent(builtin, Trees.text(topology, "version"), "topology", "version");
        Trees.putPresent(builtin, name, "topology", "class");
        Trees.putPresent(builtin, effective, "topology", "classNamespace");
        Trees.put(builtin, name, "topology", "classRef", "name");
        Trees.put(builtin, effective, "topology", "classRef", "namespace");
        Map<String, Object> network = Trees.map(cluster, "spec", "clusterNetwork");
        if (Trees.at(network, "services", "cidrBlocks") != null || Trees.at(network, "pods", "cidrBlocks") != null) {
            Trees.put(builtin, Map.of(), "network");
        }
        Trees.putPresent(builtin, Trees.text(network, "serviceDomain"), "network", "serviceDomain");
        Trees.putPresent(builtin, Trees.list(network, "services", "cidrBlocks"), "network", "services");
        Trees.putPresent(builtin, Trees.list(network, "pods", "cidrBlocks"), "network", "pods");
        // Only here, as with Cluster API: what a part calls so is replaced by the real one, which comes last.
        List<Map<String, Object>> own = variables.stream()
                .filter(variable -> !Trees.text(variable, "name").equals(NAME))
                .toList();
        return with(own, "cluster", builtin);
    }

    /** Return the variables of a control plane; without a machine template nothing is said of one. */
    public List<Map<String, Object>> controlPlane(
            Map<String, Object> topology,
            Map<String, Object> controlPlane,
            @Nullable Map<String, Object> machineTemplate) {
        Map<String, Object> builtin = new LinkedHashMap<>();
        Trees.putPresent(builtin, needed(controlPlane, "version"), "version");
        Trees.put(builtin, metadata(controlPlane), "metadata");
        Trees.putPresent(builtin, Trees.text(controlPlane, "metadata", "name"), "name");
        if (topology.get("replicas") != null) {
            Trees.put(builtin, needed(controlPlane, "replicas"), "replicas");
        }
        if (machineTemplate != null && !machineTemplate.isEmpty()) {
            Trees.put(builtin, reference(machineTemplate), "machineTemplate", "infrastructureRef");
        }
        return with(overrides(topology), "controlPlane", builtin);
    }

    /**
     * Return the variables of a MachineDeployment or MachinePool.
     *
     * @param builtinName {@code machineDeployment} or {@code machinePool}
     */
    // checkstyle: allow ParameterNumber, because these are what the variables show
    public List<Map<String, Object>> workers(
            String builtinName,
            Map<String, Object> topology,
            Map<String, Object> workers,
            @Nullable Map<String, Object> bootstrap,
            @Nullable Map<String, Object> infrastructure) {
        Map<String, Object> builtin = new LinkedHashMap<>();
        Trees.putPresent(builtin, Trees.text(workers, "spec", "template", "spec", "version"), "version");
        Trees.put(builtin, metadata(workers), "metadata");
        Trees.putPresent(builtin, Trees.text(topology, "class"), "class");
        Trees.putPresent(builtin, Trees.text(workers, "metadata", "name"), "name");
        Trees.putPresent(builtin, Trees.text(topology, "name"), "topologyName");
        Trees.put(builtin, Trees.at(workers, "spec", "replicas"), "replicas");
        if (bootstrap != null && !bootstrap.isEmpty()) {
            Trees.put(builtin, reference(bootstrap), "bootstrap", "configRef");
        }
        if (infrastructure != null && !infrastructure.isEmpty()) {
            Trees.put(builtin, reference(infrastructure), "infrastructureRef");
        }
        return with(overrides(topology), builtinName, builtin);
    }

    private static List<Map<String, Object>> overrides(Map<String, Object> topology) {
        return Trees.maps(topology, "variables", "overrides");
    }

    private static Object needed(Map<String, Object> controlPlane, String field) {
        Object value = Trees.at(controlPlane, "spec", field);
        if (value == null) {
            throw new FaultException(
                    Fault.INVALID,
                    "failed to get spec." + field + " from the ControlPlane: path .spec." + field
                            + ": field not found");
        }
        return value;
    }

    private static Map<String, Object> reference(Map<String, Object> object) {
        Map<String, Object> reference = new LinkedHashMap<>();
        Trees.putPresent(reference, Trees.text(object, "metadata", "name"), "name");
        return reference;
    }

    /** Return labels and annotations as patches see them; null where the object has not even empty ones. */
    private static @Nullable Map<String, Object> metadata(Map<String, Object> object) {
        Object labels = Trees.at(object, "metadata", "labels");
        Object annotations = Trees.at(object, "metadata", "annotations");
        if (labels == null && annotations == null) {
            return null;
        }
        Map<String, Object> shown = new LinkedHashMap<>(Trees.map(annotations));
        shown.keySet().removeAll(NOT_SHOWN);
        Map<String, Object> metadata = new LinkedHashMap<>();
        Trees.putPresent(metadata, labels, "labels");
        Trees.putPresent(metadata, shown, "annotations");
        return metadata;
    }

    private List<Map<String, Object>> with(
            List<Map<String, Object>> variables, String name, Map<String, Object> builtin) {
        List<Map<String, Object>> all = new ArrayList<>();
        variables.stream()
                .filter(variable -> defined.contains(Trees.text(variable, "name")))
                .map(Builtins::shown)
                .forEach(all::add);
        all.add(Map.of("name", NAME, "value", Map.of(name, builtin)));
        return all;
    }

    /** A variable without a value is null. */
    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Map<String, Object> shown(Map<String, Object> variable) {
        Map<String, Object> shown = new LinkedHashMap<>(variable);
        shown.keySet().retainAll(Set.of("name", "value"));
        shown.putIfAbsent("value", null);
        return shown;
    }
}
