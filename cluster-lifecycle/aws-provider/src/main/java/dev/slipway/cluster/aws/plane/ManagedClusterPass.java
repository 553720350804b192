package dev.slipway.cluster.aws.plane;

import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.contract.Owners;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says for a Cluster what its control plane says: where it is, and in which failure domains. */
public final class ManagedClusterPass implements Pass {

    private final Kube kube;
    private final Owners owners;

    public ManagedClusterPass(Kube kube, Owners owners) {
        this.kube = kube;
        this.owners = owners;
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        if (object.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        StepConditions before = StepConditions.continuing(object, context.now());
        Optional<String> paused = owners.paused(object);
        if (paused.isPresent()) {
            Map<String, Object> status = new LinkedHashMap<>(object.map("status"));
            status.put(
                    "conditions",
                    before.isTrue(Keys.PAUSED, "Paused", paused.get()).list());
            return PassResult.of(Outcome.done(), status);
        }
        Optional<KubeObject> plane =
                owners.cluster(object).flatMap(cluster -> owners.controlPlane(cluster, Kinds.CONTROL_PLANE));
        Map<String, Object> endpoint =
                plane.map(found -> found.map("spec", "controlPlaneEndpoint")).orElse(Map.of());
        boolean isKnown = endpoint.get("host") instanceof String host && !host.isEmpty();
        if (isKnown && !object.map("spec", "controlPlaneEndpoint").equals(endpoint)) {
            kube.merge(object.ref(), Map.of("spec", Map.of("controlPlaneEndpoint", endpoint)));
        }
        StepConditions active = before.isFalse(Keys.PAUSED, "NotPaused", "Info", null);
        return PassResult.of(Outcome.done(), status(plane, isKnown, active));
    }

    private static Map<String, Object> status(Optional<KubeObject> plane, boolean isKnown, StepConditions active) {
        StepConditions conditions = isKnown
                ? active.isTrue(Keys.READY)
                : active.isFalse(Keys.READY, "WaitingForControlPlane", "Info", why(plane));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", conditions.list());
        status.put("ready", isKnown);
        plane.map(found -> found.map("status", "failureDomains"))
                .filter(domains -> !domains.isEmpty())
                .ifPresent(domains -> status.put("failureDomains", domains));
        return status;
    }

    private static String why(Optional<KubeObject> plane) {
        return plane.map(found -> found.ref() + " does not say yet where its API server is"
                        + found.condition(Keys.READY)
                                .filter(ready -> ready.message() != null)
                                .map(ready -> ": " + ready.message())
                                .orElse(""))
                .orElse("no Cluster owns this, or it refers to no AWSManagedControlPlane that exists: name one in"
                        + " spec.controlPlaneRef");
    }
}
