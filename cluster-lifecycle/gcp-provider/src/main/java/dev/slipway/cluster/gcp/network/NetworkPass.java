package dev.slipway.cluster.gcp.network;

import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.gcp.desired.NetworkParts;
import dev.slipway.cluster.gcp.desired.Setting;
import dev.slipway.cluster.gcp.desired.WithoutEffect;
import dev.slipway.cluster.gcp.object.Access;
import dev.slipway.cluster.gcp.object.Family;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what a cluster stands in, and says for the Cluster where its API server is. */
public final class NetworkPass implements Pass {

    private static final String FAILED = "GCPManagedClusterReconciliationFailed";
    private static final String WAITS = "GCPManagedClusterReconciling";
    private static final List<String> STEPS = List.of(NetworkParts.NETWORK, NetworkParts.FIREWALL);

    private final Kube kube;
    private final Family family;
    private final ManagedParts parts;
    private final Applier applier;
    private final String manager;

    public NetworkPass(Kube kube, Family family, ManagedParts parts, Applier applier, String manager) {
        this.kube = kube;
        this.family = family;
        this.parts = parts;
        this.applier = applier;
        this.manager = manager;
    }

    @Override
    public PassResult run(KubeObject infrastructure, PassContext context) {
        if (infrastructure.annotation(Keys.MANAGED_BY).isPresent()) {
            return infrastructure.isDeleting() ? PassResult.deleted() : PassResult.of(Outcome.done());
        }
        Optional<KubeObject> cluster = family.cluster(infrastructure);
        Optional<PassResult> paused = Told.paused(infrastructure, cluster, context.now());
        if (paused.isPresent()) {
            return paused.get();
        }
        StepConditions begun = Told.begun(infrastructure, context.now());
        if (infrastructure.isDeleting()) {
            return remove(infrastructure, cluster, begun);
        }
        if (cluster.isEmpty()) {
            return Told.waiting(
                    infrastructure,
                    begun,
                    "WaitingForCluster",
                    "no Cluster owns this; a Cluster takes what it refers to");
        }
        try {
            return keep(infrastructure, cluster.get(), begun);
        } catch (FaultException fault) {
            return Told.failed(infrastructure, begun, FAILED, fault);
        }
    }

    private PassResult keep(KubeObject infrastructure, KubeObject cluster, StepConditions begun) {
        Setting setting = Access.setting(cluster.name(), infrastructure);
        Access.config(setting, infrastructure)
                .map(config -> applier.applyOne(config, ApplyOptions.as(manager)))
                .ifPresent(result -> result.failure().ifPresent(failure -> {
                    throw failure;
                }));
        GCPManagedClusterSpec spec = Json.convert(infrastructure.map("spec"), GCPManagedClusterSpec.class);
        Map<String, KubeObject> seen = parts.seen(infrastructure);
        Standing standing = parts.keep(infrastructure, NetworkParts.of(setting, infrastructure.name(), spec, seen));
        tellEndpoint(infrastructure, cluster);
        return PassResult.of(standing.whole().outcome(), status(infrastructure, begun, standing));
    }

    private void tellEndpoint(KubeObject infrastructure, KubeObject cluster) {
        Map<String, Object> endpoint = family.controlPlane(cluster)
                .map(plane -> plane.map("spec", "endpoint"))
                .orElse(Map.of());
        if (endpoint.get("host") != null
                && !infrastructure.map("spec", "controlPlaneEndpoint").equals(endpoint)) {
            kube.merge(infrastructure.ref(), Map.of("spec", Map.of("controlPlaneEndpoint", endpoint)));
        }
    }

    private Map<String, Object> status(KubeObject infrastructure, StepConditions begun, Standing standing) {
        StepConditions conditions = Told.step(begun, Told.READY, standing.whole(), WAITS, FAILED);
        for (String step : STEPS) {
            conditions = Told.step(conditions, step, standing.step(step), WAITS, FAILED);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", Links.of(parts.seen(infrastructure)));
        if (standing.whole().isReady()) {
            fields.put("ready", true);
        }
        return Told.status(infrastructure, conditions.ignoring(WithoutEffect.ofCluster(infrastructure)), fields);
    }

    /** A network cannot go before what stands in it. */
    private PassResult remove(KubeObject infrastructure, Optional<KubeObject> cluster, StepConditions begun) {
        Optional<KubeObject> plane = cluster.flatMap(family::controlPlane);
        if (plane.isPresent()) {
            return Told.waiting(
                    infrastructure,
                    begun,
                    "Deleting",
                    "waits until " + plane.get().ref() + " has gone");
        }
        Standing standing = parts.remove(infrastructure);
        Progress whole = standing.whole();
        if (whole.isReady()) {
            return PassResult.deleted();
        }
        StepConditions conditions = begun.leaving(Told.READY, whole);
        for (String step : standing.steps().keySet()) {
            conditions = conditions.leaving(step, standing.step(step));
        }
        return PassResult.of(whole.outcome(), Told.status(infrastructure, conditions, Map.of()));
    }
}
