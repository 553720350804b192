package dev.slipway.cluster.local.plane;

import dev.slipway.cluster.contract.Owners;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says for a Cluster where its local control plane is; there is no other infrastructure. */
public final class LocalClusterPass implements Pass {

    private final Kube kube;
    private final Owners owners;

    public LocalClusterPass(Kube kube, Owners owners) {
        this.kube = kube;
        this.owners = owners;
    }

    @Override
    public PassResult run(KubeObject local, PassContext context) {
        if (local.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Optional<KubeObject> cluster = owners.cluster(local);
        Conditions before = Conditions.continuing(local.conditions(), local.generation(), context.now());
        if (owners.paused(local).isPresent()) {
            Map<String, Object> status = new LinkedHashMap<>(local.map("status"));
            status.put(
                    "conditions",
                    Json.trees(before.isTrue(Keys.PAUSED, "Paused", null).list()));
            return PassResult.of(Outcome.done(), status);
        }
        Conditions active = before.isFalse(Keys.PAUSED, "NotPaused", null);
        if (cluster.isEmpty()) {
            return waiting(
                    local, active, "WaitingForCluster", "no Cluster owns this; a Cluster takes what it refers to");
        }
        Optional<KubeObject> plane = owners.controlPlane(cluster.get(), Keys.LOCAL_CONTROL_PLANE);
        Map<String, Object> endpoint =
                plane.map(object -> object.map("spec", "controlPlaneEndpoint")).orElse(Map.of());
        if (endpoint.isEmpty()) {
            return waiting(local, active, "WaitingForControlPlane", reason(plane));
        }
        if (!local.map("spec", "controlPlaneEndpoint").equals(endpoint)) {
            kube.merge(local.ref(), Map.of("spec", Map.of("controlPlaneEndpoint", endpoint)));
        }
        return PassResult.of(Outcome.done(), status(local, active.isTrue(Keys.READY, "Provisioned", null), true));
    }

    private static String reason(Optional<KubeObject> plane) {
        return plane.map(object -> object.ref() + " does not say yet where its API server is"
                        + object.condition(Keys.READY)
                                .map(ready -> ": " + ready.message())
                                .orElse(""))
                .orElse("the Cluster refers to no LocalControlPlane that exists; make one and name it in"
                        + " spec.controlPlaneRef");
    }

    private static PassResult waiting(KubeObject local, Conditions active, String reason, String message) {
        boolean before = local.at("status", "initialization", "provisioned")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return PassResult.of(Outcome.done(), status(local, active.isFalse(Keys.READY, reason, message), before));
    }

    private static Map<String, Object> status(KubeObject local, Conditions conditions, boolean provisioned) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", Json.trees(conditions.list()));
        status.put("observedGeneration", local.generation());
        status.put("ready", provisioned);
        if (provisioned) {
            status.put("initialization", Map.of("provisioned", true));
        }
        return status;
    }
}
