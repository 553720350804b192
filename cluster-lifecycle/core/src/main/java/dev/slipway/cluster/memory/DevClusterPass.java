package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.FirstWrite;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Infrastructure of a cluster in memory: an endpoint, which no network knows, and a kubeconfig that says so. The backend
 * {@code docker} is accepted and not available.
 */
final class DevClusterPass implements Pass {

    private static final int PORT = 6443;

    private final Kube kube;
    private final ClusterObjects objects;
    private final MemoryCloud cloud;
    private final FirstWrite first;

    DevClusterPass(Kube kube, ClusterObjects objects, MemoryCloud cloud, FirstWrite first) {
        this.first = first;
        this.kube = kube;
        this.objects = objects;
        this.cloud = cloud;
    }

    @Override
    public PassResult run(KubeObject infrastructure, PassContext context) {
        Optional<KubeObject> cluster = owner(infrastructure);
        Optional<String> paused = Pause.of(infrastructure, cluster);
        Report report = new Report(infrastructure, context.now(), Set.of("Ready", "Paused"));
        report.paused(paused);
        boolean done = infrastructure
                .at("status", "initialization", "provisioned")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (paused.isPresent()) {
            return PassResult.of(Outcome.done(), told(report, infrastructure, done, "the cluster is paused"));
        }
        if (infrastructure.isDeleting()) {
            cluster.map(KubeObject::name)
                    .or(() -> infrastructure.label(Keys.CLUSTER_NAME))
                    .ifPresent(name -> cloud.stop(infrastructure.namespace(), name));
            return PassResult.deleted();
        }
        if (infrastructure.at("spec", "backend", "inMemory").isEmpty()) {
            String problem = "the docker backend is not available here; use spec.backend.inMemory";
            return PassResult.of(
                    Outcome.stalled("BackendNotAvailable", problem), told(report, infrastructure, false, problem));
        }
        if (cluster.isEmpty()) {
            return PassResult.of(Outcome.done(), told(report, infrastructure, false, "no Cluster owns it yet"));
        }
        provision(infrastructure, cluster.get());
        return PassResult.of(Outcome.done(), told(report, infrastructure, true, ""));
    }

    private Optional<KubeObject> owner(KubeObject infrastructure) {
        return infrastructure.owners().stream()
                .filter(owner -> owner.gvk().sameKind(CoreKinds.CLUSTER))
                .findFirst()
                .flatMap(owner -> objects.find(CoreKinds.CLUSTER, infrastructure.namespace(), owner.name()));
    }

    /** The finalizer comes with the endpoint, before anything is made. */
    private void provision(KubeObject infrastructure, KubeObject cluster) {
        String host = cluster.name() + "." + cluster.namespace() + ".in-memory.invalid";
        boolean named =
                infrastructure.text("spec", "controlPlaneEndpoint", "host").isPresent();
        if (!named || !first.isDone(infrastructure)) {
            first.merge(
                    infrastructure,
                    named
                            ? Map.of()
                            : Map.of("spec", Map.of("controlPlaneEndpoint", Map.of("host", host, "port", PORT))));
        }
        cloud.start(cluster.namespace(), cluster.name());
        if (!named) {
            kube.apply(kubeconfig(cluster, host), DevKinds.MANAGER);
        }
    }

    private static KubeObject kubeconfig(KubeObject cluster, String host) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "v1");
        config.put("kind", "Config");
        config.put("current-context", "in-memory");
        config.put(
                "clusters",
                List.of(Map.of("name", "in-memory", "cluster", Map.of("server", "https://" + host + ":" + PORT))));
        config.put("users", List.of(Map.of("name", "nobody", "user", Map.of())));
        config.put(
                "contexts",
                List.of(Map.of("name", "in-memory", "context", Map.of("cluster", "in-memory", "user", "nobody"))));
        String value = Base64.getEncoder().encodeToString(Json.toYaml(config).getBytes(StandardCharsets.UTF_8));
        return KubeObject.of(new Ref(CoreKinds.SECRET, cluster.namespace(), cluster.name() + "-kubeconfig"))
                .with(Map.of(Keys.CLUSTER_NAME, cluster.name()), "metadata", "labels")
                .with(List.of(OwnerRef.controllerOf(cluster).toMap()), "metadata", "ownerReferences")
                .with(Keys.SECRET_TYPE, "type")
                .with(Map.of("value", value), "data");
    }

    private static Map<String, Object> told(Report report, KubeObject object, boolean ready, String waiting) {
        report.say("Ready", ready, ready ? "Ready" : "NotReady", ready ? "" : waiting);
        if (ready) {
            report.field("initialization", Map.of("provisioned", true));
        }
        Map<String, Object> status = report.status();
        status.remove("observedGeneration");
        return status;
    }
}
