package dev.slipway.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.memory.InMemoryProvider;
import dev.slipway.cluster.memory.MemoryCloud;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clusters of machines in memory, from nothing to nothing, on a real API server. */
class ClusterLifecycleIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(8);
    private static final Gvk DEV_MACHINE = Gvk.of("infrastructure.cluster.x-k8s.io/v1beta2", "DevMachine");

    private static Kube kube;
    private static Watches watches;
    private static Controllers controllers;
    private static MemoryCloud cloud;

    private String namespace;

    @BeforeAll
    static void start() {
        for (String kind : List.of(
                "clusters",
                "machinedeployments",
                "machinesets",
                "machines",
                "machinepools",
                "machinehealthchecks",
                "machinedrainrules")) {
            API.installCrds("crds/" + kind + ".cluster.x-k8s.io.yaml");
        }
        for (String kind : List.of("devclusters", "devmachines", "devmachinetemplates", "devmachinepools")) {
            API.installCrds("crds/" + kind + ".infrastructure.cluster.x-k8s.io.yaml");
        }
        for (String kind : List.of("inmemorycontrolplanes", "inmemoryconfigs")) {
            API.installCrds("crds/" + kind + ".slipway.dev.yaml");
        }
        for (String kind : List.of("clusterresourcesets", "clusterresourcesetbindings")) {
            API.installCrds("crds/" + kind + ".addons.cluster.x-k8s.io.yaml");
        }
        kube = new Kube(API.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, WORKERS, PassObserver.NONE);
        cloud = new MemoryCloud(controllers::poke);
        var providers = new Providers(kube, watches, controllers::poke, Clock.systemUTC());
        new ClusterControllers(kube, watches, cloud::find, providers).specs().forEach(controllers::start);
        new InMemoryProvider(kube, watches, cloud, providers).specs().forEach(controllers::start);
    }

    @AfterAll
    static void stop() {
        controllers.close();
        watches.close();
        WORKERS.shutdownNow();
    }

    @BeforeEach
    void place() {
        namespace = API.namespace();
    }

    @Test
    void aClusterComesUpScalesRollsIsPausedAndGoes() {
        cluster("team");
        controlPlaneMachine("team");
        workers("team", 2, "v1.36.0");

        KubeObject ready = until(CoreKinds.CLUSTER, "team", is("Available"));
        assertThat(ready.text("status", "phase")).contains("Provisioned");
        assertThat(ready.text("spec", "controlPlaneEndpoint", "host")).isPresent();
        assertThat(ready.map("status", "initialization"))
                .containsEntry("infrastructureProvisioned", true)
                .containsEntry("controlPlaneInitialized", true);
        KubeObject deployment = until(CoreKinds.MACHINE_DEPLOYMENT, "team-md", phase("Running"));
        assertThat(deployment.map("status")).containsEntry("availableReplicas", 2L);
        await().atMost(Duration.ofSeconds(180))
                .untilAsserted(() -> assertThat(machines()).isNotEmpty().allSatisfy(machine -> {
                    assertThat(machine.text("status", "phase")).contains("Running");
                    assertThat(machine.text("status", "nodeRef", "name")).contains(machine.name());
                    assertThat(machine.label(Keys.CLUSTER_NAME)).contains("team");
                }));

        workers("team", 3, "v1.36.0");
        until(CoreKinds.MACHINE_DEPLOYMENT, "team-md", available(3));

        workers("team", 3, "v1.36.1");
        until(CoreKinds.MACHINE_DEPLOYMENT, "team-md", available(3).and(versions("v1.36.1")));
        assertThat(nodes("team")).hasSize(4);

        pauseAndDelete();
        until(() -> kube.get(ref(CoreKinds.CLUSTER, "team")).isEmpty());
        assertThat(machines()).isEmpty();
        assertThat(kube.list(DEV_MACHINE, namespace, Map.of())).isEmpty();
    }

    /** A paused cluster stays although it is to be deleted, and says so. */
    private void pauseAndDelete() {
        kube.merge(ref(CoreKinds.CLUSTER, "team"), Map.of("spec", Map.of("paused", true)));
        until(CoreKinds.CLUSTER, "team", is("Paused"));
        kube.delete(ref(CoreKinds.CLUSTER, "team"), "");
        until(CoreKinds.CLUSTER, "team", is("Deleting", "Paused"));
        kube.merge(ref(CoreKinds.CLUSTER, "team"), Map.of("spec", Map.of("paused", false)));
    }

    @Test
    void aMachineWaitsForItsHooksBeforeItGoes() {
        cluster("hooked");
        controlPlaneMachine("hooked");
        workers("hooked", 1, "v1.36.0");
        until(CoreKinds.MACHINE_DEPLOYMENT, "hooked-md", available(1));
        KubeObject machine = worker();
        kube.annotate(machine.ref(), Map.of(Keys.PRE_DRAIN_HOOK + "/backup", "me"));

        kube.delete(machine.ref(), machine.uid());

        until(CoreKinds.MACHINE, machine.name(), is("Deleting", Keys.PRE_DRAIN_HOOK + "/backup"));
        assertThat(kube.get(new Ref(DEV_MACHINE, namespace, machine.name()))).isPresent();
        kube.annotate(machine.ref(), Map.of(Keys.PRE_DRAIN_HOOK + "/backup", ""));
        until(() -> kube.get(machine.ref()).isEmpty());
        // Another one takes its place, of which the deployment's status may not know yet.
        until(() -> workers().findAny().isPresent());
        until(CoreKinds.MACHINE_DEPLOYMENT, "hooked-md", available(1));
        assertThat(worker().name()).isNotEqualTo(machine.name());
    }

    @Test
    void aMachineWhoseNodeIsNotReadyIsReplaced() {
        cluster("sick");
        controlPlaneMachine("sick");
        workers("sick", 2, "v1.36.0");
        until(CoreKinds.MACHINE_DEPLOYMENT, "sick-md", available(2));
        apply("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: MachineHealthCheck
                metadata: {name: sick}
                spec:
                  clusterName: sick
                  selector: {matchLabels: {cluster.x-k8s.io/deployment-name: sick-md}}
                  checks:
                    unhealthyNodeConditions: [{type: Ready, status: Unknown, timeoutSeconds: 0}]
                  remediation: {triggerIf: {unhealthyLessThanOrEqualTo: 1}}
                """);
        until(CoreKinds.MACHINE_HEALTH_CHECK, "sick", check -> Optional.of(2L)
                .equals(check.at("status", "currentHealthy")));
        KubeObject machine = worker();

        lose(machine);

        until(() -> kube.get(machine.ref()).isEmpty());
        until(CoreKinds.MACHINE_DEPLOYMENT, "sick-md", available(2));
        until(CoreKinds.MACHINE_HEALTH_CHECK, "sick", check -> Optional.of(2L)
                .equals(check.at("status", "currentHealthy")));
    }

    private void lose(KubeObject machine) {
        cloud.find(namespace, "sick")
                .orElseThrow()
                .merge(
                        new Ref(CoreKinds.NODE, "", machine.name()),
                        Map.of(
                                "status",
                                Map.of(
                                        "conditions",
                                        List.of(Map.of(
                                                "type", "Ready",
                                                "status", "Unknown",
                                                "reason", "NodeStatusUnknown",
                                                "lastTransitionTime", "2026-01-01T00:00:00Z",
                                                "message", "Kubelet stopped posting node status.")))));
    }

    @Test
    void manifestsReachTheClustersThatASetSelectsOnce() {
        cluster("fed");
        controlPlaneMachine("fed");
        apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: addons}
                data:
                  a.yaml: |
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: settings, namespace: default}
                    data: {level: one}
                ---
                apiVersion: addons.cluster.x-k8s.io/v1beta2
                kind: ClusterResourceSet
                metadata: {name: addons}
                spec:
                  clusterSelector: {matchLabels: {team: a}}
                  resources: [{kind: ConfigMap, name: addons}]
                """);
        until(CoreKinds.CLUSTER, "fed", is("Available"));

        Ref settings = new Ref(CoreKinds.CONFIG_MAP, "default", "settings");
        until(() ->
                cloud.find(namespace, "fed").flatMap(kube -> kube.get(settings)).isPresent());
        until(CoreKinds.RESOURCE_SET, "addons", is("ResourcesApplied"));
        until(CoreKinds.RESOURCE_SET_BINDING, "fed", found -> found.list("spec", "bindings")
                .toString()
                .contains("applied=true"));
    }

    @Test
    void aMissingTemplateIsSaidWhereItIsMissed() {
        cluster("poor");
        apply("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: MachineDeployment
                metadata: {name: poor-md}
                spec:
                  clusterName: poor
                  replicas: 1
                  selector: {}
                  template:
                    spec:
                      clusterName: poor
                      bootstrap: {dataSecretName: ""}
                      infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: DevMachineTemplate, name: none}
                """);

        until(() -> kube.list(CoreKinds.MACHINE_SET, namespace, Map.of()).stream()
                .anyMatch(is("ScalingUp", "DevMachineTemplate").and(is("ScalingUp", "does not exist"))));
        assertThat(machines()).isEmpty();
    }

    @Test
    void whatOthersSayOfAMachineCountsAsSoonAsTheySayIt() {
        cluster("gated");
        controlPlaneMachine("gated");
        KubeObject named = KubeObject.of(new Ref(CoreKinds.MACHINE, namespace, "gated-cp"));
        kube.apply(named.with(List.of(Map.of("conditionType", "Inspected")), "spec", "readinessGates"), "test-gate");
        until(() -> machines().stream().anyMatch(one -> one.condition("Ready")
                .filter(ready -> String.valueOf(ready.message()).contains("Inspected: not yet reported"))
                .isPresent()));

        Map<String, String> inspected = Map.of(
                "type", "Inspected",
                "status", "True",
                "reason", "Passed",
                "message", "",
                "lastTransitionTime", "2026-01-01T00:00:00Z");
        kube.applyStatus(named.with(List.of(inspected), "status", "conditions"), "test-inspector");

        until(() -> machines().stream().anyMatch(is("Ready")));
    }

    private void cluster(String name) {
        apply("""
                apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
                kind: DevCluster
                metadata: {name: %1$s}
                spec: {backend: {inMemory: {}}}
                ---
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: %1$s, labels: {team: a}}
                spec:
                  infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: DevCluster, name: %1$s}
                """.formatted(name));
    }

    private void controlPlaneMachine(String cluster) {
        apply("""
                apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
                kind: DevMachine
                metadata: {name: %1$s-cp}
                spec: {backend: {inMemory: {}}}
                ---
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Machine
                metadata: {name: %1$s-cp, labels: {cluster.x-k8s.io/control-plane: ""}}
                spec:
                  clusterName: %1$s
                  version: v1.36.0
                  bootstrap: {dataSecretName: ""}
                  infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: DevMachine, name: %1$s-cp}
                """.formatted(cluster));
    }

    private void workers(String cluster, int replicas, String version) {
        apply("""
                apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
                kind: DevMachineTemplate
                metadata: {name: %1$s}
                spec: {template: {spec: {backend: {inMemory: {}}}}}
                ---
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: MachineDeployment
                metadata: {name: %1$s-md}
                spec:
                  clusterName: %1$s
                  replicas: %2$d
                  selector: {}
                  template:
                    spec:
                      clusterName: %1$s
                      version: %3$s
                      bootstrap: {dataSecretName: ""}
                      infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: DevMachineTemplate, name: %1$s}
                """.formatted(cluster, replicas, version));
    }

    private List<KubeObject> machines() {
        return kube.list(CoreKinds.MACHINE, namespace, Map.of());
    }

    private Stream<KubeObject> workers() {
        return machines().stream()
                .filter(machine -> machine.label(Keys.CONTROL_PLANE).isEmpty());
    }

    private KubeObject worker() {
        return workers().findFirst().orElseThrow();
    }

    private List<KubeObject> nodes(String cluster) {
        return cloud.find(namespace, cluster).orElseThrow().list(CoreKinds.NODE, "", Map.of());
    }

    private static Predicate<KubeObject> is(String condition) {
        return object -> object.condition(condition).filter(Condition::isTrue).isPresent();
    }

    private static Predicate<KubeObject> is(String condition, String words) {
        return object -> object.condition(condition)
                .filter(one -> one.isTrue() && String.valueOf(one.message()).contains(words))
                .isPresent();
    }

    private static Predicate<KubeObject> phase(String phase) {
        return object -> object.text("status", "phase").filter(phase::equals).isPresent();
    }

    private static Predicate<KubeObject> available(long replicas) {
        return object -> Optional.of(replicas).equals(object.at("status", "availableReplicas"))
                && Optional.of(replicas).equals(object.at("status", "replicas"))
                && Optional.of(replicas).equals(object.at("status", "upToDateReplicas"));
    }

    private Predicate<KubeObject> versions(String version) {
        return object -> machines().stream()
                .filter(machine -> machine.label(Keys.CONTROL_PLANE).isEmpty())
                .map(machine -> machine.text("spec", "version").orElse(""))
                .collect(Collectors.toSet())
                .equals(Set.of(version));
    }

    private Ref ref(Gvk gvk, String name) {
        return new Ref(gvk, namespace, name);
    }

    private KubeObject until(Gvk gvk, String name, Predicate<KubeObject> condition) {
        try {
            return await().atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> kube.get(ref(gvk, name)), found -> found.filter(condition)
                            .isPresent())
                    .orElseThrow();
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(ref(gvk, name) + " did not get there:\n" + state(), late);
        }
    }

    /** Everything there is, for whoever has to find out why something is not. */
    private String state() {
        return Stream.of(
                        CoreKinds.CLUSTER,
                        CoreKinds.MACHINE_DEPLOYMENT,
                        CoreKinds.MACHINE_SET,
                        CoreKinds.MACHINE,
                        DEV_MACHINE,
                        CoreKinds.MACHINE_HEALTH_CHECK)
                .flatMap(kind -> kube.list(kind, namespace, Map.of()).stream())
                .map(object -> object.ref() + " " + object.map("status"))
                .collect(Collectors.joining("\n"));
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(100))
                .until(condition::getAsBoolean);
    }

    private void apply(String yaml) {
        for (Map<String, Object> document : Json.parseYaml(yaml)) {
            kube.apply(KubeObject.of(document).with(namespace, "metadata", "namespace"), "test");
        }
    }
}
