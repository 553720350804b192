package dev.slipway.cluster.topology.controller;

import static org.awaitility.Awaitility.await;

import dev.slipway.cluster.ClusterControllers;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.memory.InMemoryProvider;
import dev.slipway.cluster.memory.MemoryCloud;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** All controllers that make clusters of classes, running against an API server. */
final class TopologyWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String TOPOLOGIES = "cluster-api-topologies";

    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Map<String, AtomicInteger> passes = new ConcurrentHashMap<>();
    private final Kube kube;
    private final Watches watches;
    private final Controllers controllers;
    private String namespace = "";

    private TopologyWorld(ApiServer api) {
        kube = new Kube(api.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, new Counting());
        var cloud = new MemoryCloud(controllers::poke);
        var providers = new Providers(kube, watches, controllers::poke, Clock.systemUTC());
        var specs = new ArrayList<ControllerSpec>();
        specs.addAll(new ClusterControllers(kube, watches, cloud::find, providers).specs());
        specs.addAll(new InMemoryProvider(kube, watches, cloud, providers).specs());
        specs.addAll(new Topologies(kube, watches, providers, controllers::poke).specs());
        specs.forEach(controllers::start);
    }

    static TopologyWorld start(ApiServer api) {
        var kube = new Kube(api.client());
        var definitions = new ArrayList<>(Crds.ofGroups(
                "cluster.x-k8s.io", "addons.cluster.x-k8s.io", "infrastructure.cluster.x-k8s.io", "slipway.dev"));
        definitions.removeIf(crd -> crd.name().matches("(aws|gcp|cluster(profile|bootstrap)).*"));
        Crds.apply(kube, definitions, PATIENCE);
        return new TopologyWorld(api);
    }

    private final class Counting implements PassObserver {

        @Override
        public void passed(String controller, KubeObject object, Outcome outcome, Duration took) {
            passes.computeIfAbsent(controller + "/" + object.uid(), key -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    Kube kube() {
        return kube;
    }

    String namespace() {
        return namespace;
    }

    void enter(String place) {
        this.namespace = place;
    }

    void apply(String yaml) {
        for (Map<String, Object> document : Json.parseYaml(yaml)) {
            kube.apply(KubeObject.of(document).with(namespace, "metadata", "namespace"), "test");
        }
    }

    void merge(Gvk gvk, String name, Map<String, Object> patch) {
        kube.merge(new Ref(gvk, namespace, name), patch);
    }

    void delete(Gvk gvk, String name) {
        kube.delete(new Ref(gvk, namespace, name), "");
    }

    Optional<KubeObject> find(Gvk gvk, String name) {
        return kube.get(new Ref(gvk, namespace, name));
    }

    List<KubeObject> objects(Gvk gvk) {
        return kube.list(gvk, namespace, Map.of());
    }

    List<KubeObject> machines(String cluster) {
        return objects(CoreKinds.MACHINE).stream()
                .filter(one ->
                        one.text("spec", "clusterName").filter(cluster::equals).isPresent())
                .toList();
    }

    /** The name of the template of which a machine's infrastructure was made. */
    Optional<String> infrastructureOf(KubeObject machine) {
        return find(Gvk.of("infrastructure.cluster.x-k8s.io/v1beta2", "DevMachine"), machine.name())
                .flatMap(one -> one.annotation("cluster.x-k8s.io/cloned-from-name"));
    }

    /** Have the topology looked at twice more: the first pass may have begun before. */
    void passAgain(KubeObject cluster) {
        var count = passes.computeIfAbsent(TOPOLOGIES + "/" + cluster.uid(), key -> new AtomicInteger());
        for (int i = 0; i < 2; i++) {
            int before = count.get();
            controllers.poke(cluster.ref());
            until(() -> count.get() > before);
        }
    }

    KubeObject until(Gvk gvk, String name, Predicate<KubeObject> condition) {
        try {
            return await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> find(gvk, name), found -> found.filter(condition)
                            .isPresent())
                    .orElseThrow();
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(name + " did not get there:\n" + state(), late);
        }
    }

    void until(BooleanSupplier condition) {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsMatching(
                            problem -> problem instanceof NoSuchElementException || problem instanceof FaultException)
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("not reached:\n" + state(), late);
        }
    }

    /** Everything there is, for whoever has to find out why something is not. */
    private String state() {
        return Stream.of(
                        CoreKinds.CLUSTER,
                        Classes.CLASS,
                        CoreKinds.MACHINE_DEPLOYMENT,
                        CoreKinds.MACHINE_POOL,
                        CoreKinds.MACHINE_SET,
                        CoreKinds.MACHINE,
                        Gvk.of("slipway.dev/v1alpha1", "InMemoryControlPlane"),
                        Gvk.of("infrastructure.cluster.x-k8s.io/v1beta2", "DevMachine"),
                        Gvk.of("infrastructure.cluster.x-k8s.io/v1beta2", "DevMachineTemplate"))
                .flatMap(kind -> objects(kind).stream())
                .map(object -> object.ref() + " " + object.map("status"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        controllers.close();
        watches.close();
        workers.shutdownNow();
    }
}
