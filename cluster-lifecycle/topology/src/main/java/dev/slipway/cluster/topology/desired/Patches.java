package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.builtin.Builtins;
import dev.slipway.cluster.topology.patch.InlinePatch;
import dev.slipway.cluster.topology.patch.JsonPatch;
import dev.slipway.cluster.topology.patch.PatchItem;
import dev.slipway.cluster.topology.patch.VariableValues;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies the patches of a class to the desired objects of a cluster. Patches change copies of the templates; what they made
 * of {@code spec.template.spec} and of labels and annotations then goes into the objects, except for what the topology sets
 * itself.
 */
final class Patches {

    private static final String METADATA = "metadata";
    private static final String[] SPEC = {"spec"};
    private static final String[] TEMPLATE_SPEC = {"spec", "template", "spec"};
    private static final Set<String> KEPT = Set.of(
            Keys.CLUSTER_NAME, Keys.OWNED, Keys.DEPLOYMENT_NAME, Keys.POOL_NAME, Keys.CLONED_NAME, Keys.CLONED_KIND);
    private static final List<String[]> CONTROL_PLANE = List.of(
            new String[] {"spec", "machineTemplate", "metadata"},
            new String[] {"spec", "machineTemplate", "readinessGates"},
            new String[] {"spec", "machineTemplate", "spec", "readinessGates"},
            new String[] {"spec", "machineTemplate", "taints"},
            new String[] {"spec", "machineTemplate", "spec", "taints"},
            new String[] {"spec", "machineTemplate", "infrastructureRef"},
            new String[] {"spec", "machineTemplate", "spec", "infrastructureRef"},
            new String[] {"spec", "machineTemplate", "nodeDrainTimeout"},
            new String[] {"spec", "machineTemplate", "nodeVolumeDetachTimeout"},
            new String[] {"spec", "machineTemplate", "nodeDeletionTimeout"},
            new String[] {"spec", "machineTemplate", "spec", "deletion", "nodeDrainTimeoutSeconds"},
            new String[] {"spec", "machineTemplate", "spec", "deletion", "nodeVolumeDetachTimeoutSeconds"},
            new String[] {"spec", "machineTemplate", "spec", "deletion", "nodeDeletionTimeoutSeconds"},
            new String[] {"spec", "replicas"},
            new String[] {"spec", "version"},
            new String[] {"spec", "rollout", "after"});

    private final Blueprint blueprint;
    private final Desired desired;
    private final Builtins builtins;
    private final List<Target> targets = new ArrayList<>();
    private final List<PatchItem> items = new ArrayList<>();

    /** A desired object behind an item. */
    private record Target(Map<String, Object> object, boolean template, List<String[]> preserved) {}

    Patches(Blueprint blueprint, Desired desired) {
        this.blueprint = blueprint;
        this.desired = desired;
        this.builtins = new Builtins(Trees.maps(blueprint.clusterClass(), "spec", "variables").stream()
                .map(variable -> Trees.text(variable, "name"))
                .collect(Collectors.toSet()));
    }

    void apply() {
        if (blueprint.patches().isEmpty()) {
            return;
        }
        collect();
        VariableValues global = VariableValues.of(
                builtins.cluster(desired.cluster(), Trees.maps(desired.cluster(), "spec", "topology", "variables")));
        for (Map<String, Object> patch : blueprint.patches()) {
            apply(patch, global);
        }
        for (int i = 0; i < items.size(); i++) {
            copyBack(items.get(i).template(), targets.get(i));
        }
    }

    private void apply(Map<String, Object> patch, VariableValues global) {
        String name = Trees.text(patch, "name");
        if (Trees.maps(patch, "definitions").isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "patch \"" + name + "\" is external: patches by runtime extensions are not available; write it as"
                            + " definitions");
        }
        try {
            for (InlinePatch.Generated generated : InlinePatch.generate(patch, global, items)) {
                int index = Integer.parseInt(generated.uid());
                PatchItem item = items.get(index);
                items.set(index, item.withTemplate(JsonPatch.apply(item.template(), generated.operations())));
            }
        } catch (FaultException problem) {
            throw new FaultException(problem.fault(), "patch \"" + name + "\": " + problem.explanation(), problem);
        }
    }

    private void collect() {
        Map<String, Object> spec = Trees.map(blueprint.clusterClass(), "spec");
        add(
                "Cluster",
                "spec.infrastructureRef",
                Trees.map(spec, "infrastructure", "templateRef"),
                List.of(),
                new Target(desired.infrastructureCluster(), false, List.of()));
        List<Map<String, Object>> variables = builtins.controlPlane(
                Trees.map(desired.cluster(), "spec", "topology", "controlPlane"),
                desired.controlPlane(),
                desired.controlPlaneMachines());
        add(
                "Cluster",
                "spec.controlPlaneRef",
                Trees.map(spec, "controlPlane", "templateRef"),
                variables,
                new Target(desired.controlPlane(), false, CONTROL_PLANE));
        if (desired.controlPlaneMachines() != null) {
            boolean old = blueprint
                    .oldContract()
                    .test(Trees.text(desired.controlPlane(), "apiVersion"), Trees.text(desired.controlPlane(), "kind"));
            add(
                    Trees.text(desired.controlPlane(), "kind"),
                    old ? "spec.machineTemplate.infrastructureRef" : "spec.machineTemplate.spec.infrastructureRef",
                    Trees.map(spec, "controlPlane", "machineInfrastructure", "templateRef"),
                    variables,
                    new Target(desired.controlPlaneMachines(), true, List.of()));
        }
        desired.machineDeployments().values().forEach(workers -> workers(workers, false));
        desired.machinePools().values().forEach(workers -> workers(workers, true));
    }

    private void workers(Desired.Workers workers, boolean pools) {
        Map<String, Object> from = blueprint.workerClass(
                pools ? "machinePools" : "machineDeployments", Trees.text(workers.topology(), "class"));
        List<Map<String, Object>> variables = builtins.workers(
                pools ? "machinePool" : "machineDeployment",
                workers.topology(),
                workers.object(),
                workers.bootstrap(),
                workers.infrastructure());
        String holder = pools ? "MachinePool" : "MachineDeployment";
        add(
                holder,
                "spec.template.spec.bootstrap.configRef",
                Trees.map(from, "bootstrap", "templateRef"),
                variables,
                new Target(workers.bootstrap(), !pools, List.of()));
        add(
                holder,
                "spec.template.spec.infrastructureRef",
                Trees.map(from, "infrastructure", "templateRef"),
                variables,
                new Target(workers.infrastructure(), !pools, List.of()));
    }

    // checkstyle: allow ParameterNumber, because an item has these parts
    private void add(
            String holder,
            String path,
            Map<String, Object> templateRef,
            List<Map<String, Object>> variables,
            Target target) {
        Map<String, Object> template = Trees.copy(blueprint.template(templateRef));
        for (String part : new String[] {"labels", "annotations"}) {
            String[] to = target.template()
                    ? new String[] {METADATA, part}
                    : new String[] {"spec", "template", METADATA, part};
            Trees.put(template, Trees.map(target.object(), METADATA, part), to);
        }
        items.add(new PatchItem(
                String.valueOf(items.size()), holder, path, Tree.frozen(template), VariableValues.of(variables)));
        targets.add(target);
    }

    private static void copyBack(Map<String, Object> template, Target target) {
        Map<String, Object> object = target.object();
        Map<String, Object> before = Trees.copy(object);
        replace(object, Trees.at(template, TEMPLATE_SPEC), target.template() ? TEMPLATE_SPEC : SPEC);
        for (String part : new String[] {"labels", "annotations"}) {
            String[] from = target.template()
                    ? new String[] {METADATA, part}
                    : new String[] {"spec", "template", METADATA, part};
            replace(object, Trees.at(template, from), METADATA, part);
            if (target.template()) {
                Object inner = Trees.at(template, "spec", "template", METADATA, part);
                Trees.put(object, inner, "spec", "template", METADATA, part);
            }
            Map<String, Object> kept = new LinkedHashMap<>(Trees.map(before, METADATA, part));
            kept.keySet().retainAll(KEPT);
            kept.forEach((key, value) -> Trees.put(object, value, METADATA, part, key));
        }
        target.preserved().forEach(path -> Trees.put(object, Trees.at(before, path), path));
    }

    private static void replace(
            Map<String, Object> object, @org.jspecify.annotations.Nullable Object value, String... path) {
        if (value != null) {
            Trees.remove(object, path);
            Trees.put(object, value, path);
        }
    }
}
