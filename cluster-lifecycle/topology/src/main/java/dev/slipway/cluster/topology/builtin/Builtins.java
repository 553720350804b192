package dev.slipway.cluster.topology.builtin;

import dev.slipway.cluster.topology.tree.Trees;
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

    private final Set<String> defined;

    /** @param defined the names of the variables that the patch may use */
    public Builtins(Set<String> defined) {
        this.defined = Set.copyOf(defined);
    }

    /** Return the variables of the whole cluster. */
    public List<Map<String, Object>> cluster(Map<String, Object> cluster, List<Map<String, Object>> variables) {
        String namespace = Trees.text(cluster, "metadata", "namespace");
        Map<String, Object> builtin = new LinkedHashMap<>();
        Trees.put(builtin, Trees.text(cluster, "metadata", "name"), "name");
        Trees.put(builtin, namespace, "namespace");
        Trees.put(builtin, Trees.text(cluster, "metadata", "uid"), "uid");
        Trees.putPresent(builtin, metadata(cluster), "metadata");
        Map<String, Object> topology = Trees.map(cluster, "spec", "topology");
        String classNamespace = Trees.text(topology, "classRef", "namespace");
        String effective = classNamespace.isEmpty() ? namespace : classNamespace;
        String name = Trees.text(topology, "classRef", "name");
        Trees.put(builtin, Trees.text(topology, "version"), "topology", "version");
        Trees.put(builtin, name, "topology", "class");
        Trees.put(builtin, effective, "topology", "classNamespace");
        Trees.put(builtin, name, "topology", "classRef", "name");
        Trees.put(builtin, effective, "topology", "classRef", "namespace");
        Map<String, Object> network = Trees.map(cluster, "spec", "clusterNetwork");
        Trees.putPresent(builtin, Trees.text(network, "serviceDomain"), "network", "serviceDomain");
        Trees.putPresent(builtin, Trees.list(network, "services", "cidrBlocks"), "network", "services");
        Trees.putPresent(builtin, Trees.list(network, "pods", "cidrBlocks"), "network", "pods");
        return with(variables, "cluster", builtin);
    }

    /** Return the variables of a control plane; without a machine template nothing is said of one. */
    public List<Map<String, Object>> controlPlane(
            Map<String, Object> topology,
            Map<String, Object> controlPlane,
            @Nullable Map<String, Object> machineTemplate) {
        Map<String, Object> builtin = new LinkedHashMap<>();
        Trees.putPresent(builtin, Trees.text(controlPlane, "spec", "version"), "version");
        Trees.putPresent(builtin, metadata(controlPlane), "metadata");
        Trees.putPresent(builtin, Trees.text(controlPlane, "metadata", "name"), "name");
        if (topology.get("replicas") != null) {
            Trees.put(builtin, Trees.at(controlPlane, "spec", "replicas"), "replicas");
        }
        Trees.putPresent(
                builtin,
                Trees.text(machineTemplate, "metadata", "name"),
                "machineTemplate",
                "infrastructureRef",
                "name");
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
        Trees.putPresent(builtin, metadata(workers), "metadata");
        Trees.putPresent(builtin, Trees.text(topology, "class"), "class");
        Trees.putPresent(builtin, Trees.text(workers, "metadata", "name"), "name");
        Trees.putPresent(builtin, Trees.text(topology, "name"), "topologyName");
        Trees.put(builtin, Trees.at(workers, "spec", "replicas"), "replicas");
        Trees.putPresent(builtin, Trees.text(bootstrap, "metadata", "name"), "bootstrap", "configRef", "name");
        Trees.putPresent(builtin, Trees.text(infrastructure, "metadata", "name"), "infrastructureRef", "name");
        return with(overrides(topology), builtinName, builtin);
    }

    private static List<Map<String, Object>> overrides(Map<String, Object> topology) {
        return Trees.maps(topology, "variables", "overrides");
    }

    private static Map<String, Object> metadata(Map<String, Object> object) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        Map<String, Object> annotations = new LinkedHashMap<>(Trees.map(object, "metadata", "annotations"));
        annotations.keySet().removeAll(NOT_SHOWN);
        Trees.putPresent(metadata, Trees.map(object, "metadata", "labels"), "labels");
        Trees.putPresent(metadata, annotations, "annotations");
        return metadata;
    }

    private List<Map<String, Object>> with(
            List<Map<String, Object>> variables, String name, Map<String, Object> builtin) {
        List<Map<String, Object>> all = new ArrayList<>();
        variables.stream()
                .filter(variable -> defined.contains(Trees.text(variable, "name")))
                .filter(variable -> !Trees.text(variable, "name").equals("builtin"))
                .forEach(all::add);
        all.add(Map.of("name", "builtin", "value", Map.of(name, builtin)));
        return all;
    }
}
