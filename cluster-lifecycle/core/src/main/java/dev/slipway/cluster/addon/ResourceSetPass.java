package dev.slipway.cluster.addon;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Report;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies manifests to the clusters that a set selects, once or whenever they change, and writes down what it applied. It
 * never deletes anything there.
 */
public final class ResourceSetPass implements Pass {

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Where to, and whether what exists there already stays as it is. */
    private record Delivery(Kube workload, boolean once, Instant now) {}

    private final Kube kube;
    private final ClusterObjects objects;
    private final Workloads workloads;

    public ResourceSetPass(Kube kube, ClusterObjects objects, Workloads workloads) {
        this.kube = kube;
        this.objects = objects;
        this.workloads = workloads;
    }

    @Override
    public PassResult run(KubeObject set, PassContext context) {
        Optional<String> paused = Pause.of(set, Optional.empty());
        Report report = new Report(set, context.now(), Set.of("ResourcesApplied", "Paused"));
        report.paused(paused);
        List<KubeObject> clusters = clusters(set);
        if (set.isDeleting()) {
            clusters.forEach(cluster -> record(set, cluster, List.of()));
            return PassResult.deleted();
        }
        List<String> problems = new ArrayList<>();
        if (paused.isEmpty()) {
            clusters.forEach(cluster -> attempt(problems, () -> apply(set, cluster, context.now(), problems)));
        }
        boolean applied = problems.isEmpty();
        report.say("ResourcesApplied", applied, applied ? "Applied" : "NotApplied", String.join("\n", problems));
        report.deprecated("ResourcesApplied", applied, "ApplyFailed", String.join("; ", problems));
        return PassResult.of(
                Outcome.requeue(applied ? LOOK : SOON, "manifests are looked at regularly"), report.status());
    }

    private static void attempt(List<String> problems, Runnable work) {
        try {
            work.run();
        } catch (FaultException fault) {
            problems.add("* " + fault.explanation());
        }
    }

    private List<KubeObject> clusters(KubeObject set) {
        LabelSelector selector = Json.convert(set.map("spec", "clusterSelector"), LabelSelector.class);
        return objects.inNamespace(CoreKinds.CLUSTER, set.namespace()).stream()
                .filter(cluster -> !cluster.isDeleting())
                .filter(cluster -> Labels.match(selector, cluster.labels()))
                .toList();
    }

    private void apply(KubeObject set, KubeObject cluster, Instant now, List<String> problems) {
        boolean up = cluster.at("status", "initialization", "controlPlaneInitialized")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        Optional<Kube> workload = up ? workloads.find(cluster.namespace(), cluster.name()) : Optional.empty();
        if (workload.isEmpty()) {
            return;
        }
        boolean once = !set.text("spec", "strategy").filter("Reconcile"::equals).isPresent();
        List<Object> applied = new ArrayList<>();
        for (Object item : set.list("spec", "resources")) {
            KubeObject resource = KubeObject.of((Map<?, ?>) item);
            Optional<KubeObject> before = recorded(set, cluster, resource);
            boolean done = before.flatMap(entry -> entry.at("applied"))
                    .filter(Boolean.TRUE::equals)
                    .isPresent();
            if (once && done) {
                applied.add(before.orElseThrow().tree());
            } else {
                attempt(
                        problems,
                        () -> applied.add(one(ref(set, resource), before, new Delivery(workload.get(), once, now))));
            }
        }
        record(set, cluster, applied);
    }

    private static Ref ref(KubeObject set, KubeObject resource) {
        boolean secret = resource.text("kind").filter("Secret"::equals).isPresent();
        return new Ref(
                secret ? CoreKinds.SECRET : CoreKinds.CONFIG_MAP,
                set.namespace(),
                resource.text("name").orElse(""));
    }

    private Map<String, Object> one(Ref ref, Optional<KubeObject> before, Delivery delivery) {
        Manifests manifests = Manifests.of(kube.get(ref)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ref + " does not exist; create it")));
        if (before.flatMap(entry -> entry.text("hash"))
                .filter(manifests.hash()::equals)
                .isPresent()) {
            return before.orElseThrow().tree();
        }
        for (KubeObject object : manifests.objects()) {
            if (!delivery.once() || delivery.workload().get(object.ref()).isEmpty()) {
                delivery.workload().apply(object, Keys.MANAGER);
            }
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", ref.gvk().kind());
        entry.put("name", ref.name());
        entry.put("hash", manifests.hash());
        entry.put("applied", true);
        entry.put(
                "lastAppliedTime",
                delivery.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return entry;
    }

    private Optional<KubeObject> binding(KubeObject cluster) {
        return objects.find(CoreKinds.RESOURCE_SET_BINDING, cluster.namespace(), cluster.name());
    }

    private Optional<KubeObject> recorded(KubeObject set, KubeObject cluster, KubeObject resource) {
        return binding(cluster).stream()
                .flatMap(binding -> binding.list("spec", "bindings").stream())
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .filter(entry -> entry.text("clusterResourceSetName")
                        .filter(set.name()::equals)
                        .isPresent())
                .flatMap(entry -> entry.list("resources").stream())
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .filter(entry -> entry.at("kind").equals(resource.at("kind"))
                        && entry.at("name").equals(resource.at("name")))
                .findFirst();
    }

    /** The record of a cluster is shared by all sets that select it: each replaces its own part. */
    private void record(KubeObject set, KubeObject cluster, List<Object> resources) {
        Optional<KubeObject> before = binding(cluster);
        List<Object> bindings = new ArrayList<>();
        before.stream()
                .flatMap(binding -> binding.list("spec", "bindings").stream())
                .filter(entry ->
                        !(entry instanceof Map<?, ?> map && set.name().equals(map.get("clusterResourceSetName"))))
                .forEach(bindings::add);
        if (!resources.isEmpty()) {
            bindings.add(Map.of("clusterResourceSetName", set.name(), "resources", resources));
        }
        KubeObject wanted = KubeObject.of(new Ref(CoreKinds.RESOURCE_SET_BINDING, cluster.namespace(), cluster.name()))
                .with(List.of(OwnerRef.controllerOf(cluster).toMap()), "metadata", "ownerReferences")
                .with(cluster.name(), "spec", "clusterName")
                .with(bindings, "spec", "bindings");
        if (before.isEmpty() && !bindings.isEmpty()) {
            kube.create(wanted, Keys.MANAGER);
        } else if (before.isPresent()
                && !before.get().list("spec", "bindings").equals(wanted.list("spec", "bindings"))) {
            kube.merge(wanted.ref(), Map.of("spec", wanted.map("spec")));
        }
    }
}
