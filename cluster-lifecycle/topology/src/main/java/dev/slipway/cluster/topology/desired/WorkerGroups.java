package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The MachineDeployments or the MachinePools of a cluster. */
final class WorkerGroups {

    private static final List<String> TIMEOUTS =
            List.of("nodeDrainTimeoutSeconds", "nodeVolumeDetachTimeoutSeconds", "nodeDeletionTimeoutSeconds");

    private final Blueprint blueprint;
    private final Current current;
    private final Names names;
    private final Upgrade upgrade;
    private final Clones clones;
    private final boolean pools;

    WorkerGroups(Blueprint blueprint, Current current, Names names, Upgrade upgrade, boolean pools) {
        this.blueprint = blueprint;
        this.current = current;
        this.names = names;
        this.upgrade = upgrade;
        this.clones = new Clones(current);
        this.pools = pools;
    }

    private String list() {
        return pools ? "machinePools" : "machineDeployments";
    }

    Map<String, Desired.Workers> all() {
        Map<String, Desired.Workers> all = new LinkedHashMap<>();
        for (Map<String, Object> topology : Trees.maps(current.topology(), "workers", list())) {
            all.put(Trees.text(topology, "name"), one(topology));
        }
        return all;
    }

    private Desired.Workers one(Map<String, Object> topology) {
        String name = Trees.text(topology, "name");
        Map<String, Object> from = blueprint.workerClass(list(), Trees.text(topology, "class"));
        var existing = (pools ? current.machinePools() : current.machineDeployments()).get(name);
        Map<String, Object> spec =
                existing == null ? Map.of() : Trees.map(existing.object(), "spec", "template", "spec");
        boolean hasBootstrap = existing != null && existing.bootstrap() != null;
        boolean hasInfrastructure = existing != null && existing.infrastructure() != null;
        Map<String, Object> bootstrap = part(
                from, topology, "bootstrap", hasBootstrap ? Trees.text(spec, "bootstrap", "configRef", "name") : "");
        Map<String, Object> infrastructure = part(
                from,
                topology,
                "infrastructure",
                hasInfrastructure ? Trees.text(spec, "infrastructureRef", "name") : "");
        String version = upgrade.workersVersion(list(), topology, existing);
        Map<String, Object> object = object(topology, from, existing == null ? "" : existing.name());
        Trees.put(object, version, "spec", "template", "spec", "version");
        Trees.put(object, Clones.ref(bootstrap), "spec", "template", "spec", "bootstrap", "configRef");
        Trees.put(object, Clones.ref(infrastructure), "spec", "template", "spec", "infrastructureRef");
        return new Desired.Workers(
                topology, object, bootstrap, infrastructure, pools ? null : healthCheck(object, topology, from));
    }

    /** MachineDeployments refer to templates, MachinePools to the objects themselves. */
    private Map<String, Object> part(
            Map<String, Object> from, Map<String, Object> topology, String part, String existing) {
        Map<String, Object> template = blueprint.template(Trees.map(from, part, "templateRef"));
        String name = Trees.text(topology, "name");
        String made = names.prefixed(current.name() + "-" + name, list() + "/" + name + "/" + part);
        Map<String, String> labels = Map.of(label(), name);
        String used = existing.isEmpty() ? made : existing;
        return pools ? clones.object(template, used, labels, true) : clones.template(template, used, labels);
    }

    private String label() {
        return pools ? Keys.POOL_NAME : Keys.DEPLOYMENT_NAME;
    }

    private Map<String, Object> object(Map<String, Object> topology, Map<String, Object> from, String existing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", Keys.API);
        object.put("kind", pools ? "MachinePool" : "MachineDeployment");
        Trees.put(object, existing.isEmpty() ? name(topology, from) : existing, "metadata", "name");
        Trees.put(object, current.namespace(), "metadata", "namespace");
        metadata(object, topology, from);
        Trees.put(object, current.name(), "spec", "clusterName");
        Trees.put(object, current.name(), "spec", "template", "spec", "clusterName");
        Trees.put(object, topology.get("replicas"), "spec", "replicas");
        Map<String, Object> machine = Trees.map(object, "spec", "template", "spec");
        Trees.put(machine, either(topology, from, "minReadySeconds"), "minReadySeconds");
        Trees.put(machine, either(topology, from, "taints"), "taints");
        TIMEOUTS.forEach(
                timeout -> Trees.put(machine, either(topology, from, "deletion", timeout), "deletion", timeout));
        if (pools) {
            Trees.put(object, either(topology, from, "failureDomains"), "spec", "failureDomains");
            return object;
        }
        Trees.put(machine, either(topology, from, "readinessGates"), "readinessGates");
        Trees.put(machine, either(topology, from, "failureDomain"), "failureDomain");
        Trees.put(object, either(topology, from, "deletion", "order"), "spec", "deletion", "order");
        Trees.put(
                object,
                either(topology, from, "healthCheck", "remediation", "maxInFlight"),
                "spec",
                "remediation",
                "maxInFlight");
        rollout(object, topology, from);
        Trees.put(object, selector(topology, true), "spec", "selector", "matchLabels");
        return object;
    }

    /** The rolling update of another strategy is ignored, and refused where it is checked. */
    private static void rollout(Map<String, Object> object, Map<String, Object> topology, Map<String, Object> from) {
        Map<String, Object> own = Trees.map(topology, "rollout");
        Map<String, Object> rollout = Trees.copy(own.isEmpty() ? Trees.map(from, "rollout") : own);
        String type = Trees.text(rollout, "strategy", "type");
        if (!type.isEmpty() && !type.equals("RollingUpdate")) {
            Trees.remove(rollout, "strategy", "rollingUpdate");
        }
        Trees.putPresent(object, rollout, "spec", "rollout");
    }

    private String name(Map<String, Object> topology, Map<String, Object> from) {
        String naming = Trees.text(from, "naming", "template");
        String builtin = pools ? "machinePool" : "machineDeployment";
        String name = Trees.text(topology, "name");
        return names.templated(
                naming.isEmpty() ? "{{ .cluster.name }}-{{ ." + builtin + ".topologyName }}-{{ .random }}" : naming,
                list() + "/" + name,
                Map.of(builtin, Map.of("topologyName", name)));
    }

    private void metadata(Map<String, Object> object, Map<String, Object> topology, Map<String, Object> from) {
        Map<String, String> annotations = Clones.merged(
                Trees.map(topology, "metadata", "annotations"), Trees.map(from, "metadata", "annotations"));
        annotations.keySet().removeAll(List.of(Keys.DEFER_UPGRADE, Keys.HOLD_UPGRADE));
        Map<String, String> labels =
                Clones.merged(Trees.map(topology, "metadata", "labels"), Trees.map(from, "metadata", "labels"));
        labels.putAll(selector(topology, true));
        Trees.putPresent(object, annotations, "metadata", "annotations");
        Trees.put(object, labels, "metadata", "labels");
        Trees.putPresent(object, annotations, "spec", "template", "metadata", "annotations");
        Trees.put(object, labels, "spec", "template", "metadata", "labels");
    }

    private Map<String, String> selector(Map<String, Object> topology, boolean withCluster) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (withCluster) {
            labels.put(Keys.CLUSTER_NAME, current.name());
        }
        labels.put(Keys.OWNED, "");
        labels.put(label(), Trees.text(topology, "name"));
        return labels;
    }

    private @Nullable Map<String, Object> healthCheck(
            Map<String, Object> object, Map<String, Object> topology, Map<String, Object> from) {
        return HealthChecks.of(
                current,
                object,
                selector(topology, false),
                Trees.map(from, "healthCheck"),
                Trees.map(topology, "healthCheck"));
    }

    private static @Nullable Object either(Map<String, Object> topology, Map<String, Object> from, String... path) {
        Object own = Trees.at(topology, path);
        return own == null ? Trees.at(from, path) : own;
    }
}
