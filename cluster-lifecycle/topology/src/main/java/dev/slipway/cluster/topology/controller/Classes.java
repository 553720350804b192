package dev.slipway.cluster.topology.controller;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Contract;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.topology.desired.Blueprint;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds ClusterClasses and the templates that they name, in the version of the provider's contract. */
final class Classes {

    static final Gvk CLASS = new Gvk(CoreKinds.GROUP, "v1beta2", "ClusterClass");

    private static final String TEMPLATE = "Template";

    private final Watches watches;
    private final Providers providers;

    Classes(Watches watches, Providers providers) {
        this.watches = watches;
        this.providers = providers;
    }

    /** Return the reference to the class of a cluster with a topology. */
    static Ref ref(KubeObject cluster) {
        String namespace = cluster.text("spec", "topology", "classRef", "namespace")
                .filter(text -> !text.isEmpty())
                .orElse(cluster.namespace());
        return new Ref(
                CLASS,
                namespace,
                cluster.text("spec", "topology", "classRef", "name").orElse(""));
    }

    /** Return the class of a cluster; a class that does not exist is a NOT_FOUND fault. */
    KubeObject of(KubeObject cluster) {
        Ref ref = ref(cluster);
        return watches.cached(ref)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "ClusterClass " + ref.namespace() + "/" + ref.name()
                                + " does not exist; create it, or correct spec.topology.classRef"));
    }

    /** Return why no cluster can be made of the class as it is now, if so. */
    static Optional<String> obstacle(KubeObject clusterClass) {
        String name = "ClusterClass " + clusterClass.namespace() + "/" + clusterClass.name();
        Optional<Condition> variables = clusterClass.condition("VariablesReady").filter(Condition::isFalse);
        boolean seen = clusterClass
                .at("status", "observedGeneration")
                .filter(value -> value.equals(clusterClass.generation()))
                .isPresent();
        if (!seen) {
            return Optional.of(name + " has not been checked since its last change; if this stays, it is paused");
        }
        return variables.map(condition -> name + " has wrong variables: " + condition.message());
    }

    /** Return the class with all its templates; one that is missing is a fault when it is needed, not here. */
    Blueprint blueprint(KubeObject clusterClass) {
        Map<String, Map<String, Object>> templates = new HashMap<>();
        Map<String, Contract> contracts = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map<String, Object> templateRef : templates(clusterClass)) {
            Resolution<Provided> found = find(templateRef, clusterClass.namespace());
            found.found().ifPresent(template -> {
                KubeObject object = template.object();
                templates.put(Blueprint.key(templateRef), object.tree());
                String kind = object.kind();
                String made = kind.endsWith(TEMPLATE) ? kind.substring(0, kind.length() - TEMPLATE.length()) : kind;
                contracts.put(
                        made, providers.contract(object.gvk().group(), made).orElse(template.contract()));
            });
            found.problem().ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    "ClusterClass " + clusterClass.name() + " names what is not there: " + String.join("; ", problems));
        }
        return new Blueprint(
                clusterClass.tree(), templates, (apiVersion, kind) -> contracts.get(kind) == Contract.V1BETA1);
    }

    /** Return a template that a class names, whatever version the reference has. */
    Resolution<Provided> find(Map<String, Object> templateRef, String namespace) {
        String kind = Trees.text(templateRef, "kind");
        String group = Gvk.of(Trees.text(templateRef, "apiVersion"), kind).group();
        return providers.find(new ProviderRef(group, kind, namespace, Trees.text(templateRef, "name")));
    }

    /** Return every {@code templateRef} that machines or clusters are made of. */
    static List<Map<String, Object>> templates(KubeObject clusterClass) {
        Map<String, Object> spec = clusterClass.map("spec");
        List<Map<String, Object>> refs = new ArrayList<>();
        refs.add(Trees.map(spec, "infrastructure", "templateRef"));
        refs.add(Trees.map(spec, "controlPlane", "templateRef"));
        refs.add(Trees.map(spec, "controlPlane", "machineInfrastructure", "templateRef"));
        for (String list : new String[] {"machineDeployments", "machinePools"}) {
            for (Map<String, Object> workers : Trees.maps(spec, "workers", list)) {
                refs.add(Trees.map(workers, "bootstrap", "templateRef"));
                refs.add(Trees.map(workers, "infrastructure", "templateRef"));
            }
        }
        return refs.stream().filter(ref -> !ref.isEmpty()).distinct().toList();
    }
}
