package dev.slipway.cluster.gcp.plane;

import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneSpec;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.gcp.desired.ControlPlanePart;
import dev.slipway.cluster.gcp.desired.Hold;
import dev.slipway.cluster.gcp.object.Access;
import dev.slipway.cluster.gcp.object.Family;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a cluster of GKE in the version that is wanted, and the Secrets by which it is reached. */
public final class ControlPlanePass implements Pass {

    /** A token is renewed by Google's library some minutes before it expires. */
    private static final Duration TOKEN = Duration.ofMinutes(2);

    private final Family family;
    private final ManagedParts parts;
    private final Reach reach;

    public ControlPlanePass(Family family, ManagedParts parts, Reach reach) {
        this.family = family;
        this.parts = parts;
        this.reach = reach;
    }

    @Override
    public PassResult run(KubeObject plane, PassContext context) {
        Optional<KubeObject> cluster = family.cluster(plane);
        Optional<PassResult> paused = Told.paused(plane, cluster, context.now());
        if (paused.isPresent()) {
            return paused.get();
        }
        StepConditions begun = Told.begun(plane, context.now());
        if (plane.isDeleting()) {
            return remove(plane, begun);
        }
        Optional<KubeObject> infrastructure = cluster.flatMap(family::infrastructure);
        if (infrastructure.isEmpty()) {
            return Told.waiting(
                    plane,
                    begun,
                    "WaitingForCluster",
                    "no Cluster owns this that refers to a GCPManagedCluster; a Cluster takes what it refers to");
        }
        if (!isTrue(infrastructure.get(), "ready") && !isTrue(plane, "initialized")) {
            return Told.waiting(
                    plane,
                    begun,
                    "WaitingForClusterInfrastructure",
                    infrastructure.get().ref() + " is not ready");
        }
        try {
            return keep(plane, cluster.get(), infrastructure.get(), begun);
        } catch (FaultException fault) {
            return Told.failed(plane, begun, PlaneReport.FAILED, fault);
        }
    }

    private static boolean isTrue(KubeObject object, String field) {
        return object.at("status", field).filter(Boolean.TRUE::equals).isPresent();
    }

    private PassResult keep(KubeObject plane, KubeObject cluster, KubeObject infrastructure, StepConditions begun) {
        GCPManagedControlPlaneSpec spec = Json.convert(plane.map("spec"), GCPManagedControlPlaneSpec.class);
        Optional<KubeObject> live = Optional.ofNullable(parts.seen(plane).get(ControlPlanePart.PART));
        VersionChoice version = VersionChoice.of(plane, live);
        ManagedPart part = ControlPlanePart.of(
                Access.setting(cluster.name(), infrastructure),
                plane,
                spec,
                Json.convert(infrastructure.map("spec"), GCPManagedClusterSpec.class),
                version.version(),
                live);
        Refusals.of(plane, spec).or(() -> ControlPlanePart.refusal(part, live)).ifPresent(why -> {
            throw new FaultException(Fault.INVALID, why);
        });
        Standing standing = parts.keep(plane, List.of(part));
        Optional<KubeObject> now = Optional.ofNullable(parts.seen(plane).get(ControlPlanePart.PART));
        PlaneReport report = new PlaneReport(plane, now, standing.whole(), version.refusal());
        if (!report.isInitialized()) {
            return PassResult.of(standing.whole().outcome(), report.status(begun));
        }
        Optional<String> unreachable = reach.keep(plane, cluster, infrastructure);
        return PassResult.of(
                outcome(standing, version), report.reached(unreachable).status(begun));
    }

    private static Outcome outcome(Standing standing, VersionChoice version) {
        Outcome renewal = Outcome.requeue(TOKEN, "the token is renewed before it expires");
        Outcome refused = version.refusal()
                .map(why -> Outcome.stalled("VersionRefused", why))
                .orElse(renewal);
        return Outcome.worst(List.of(standing.whole().outcome(), refused));
    }

    private PassResult remove(KubeObject plane, StepConditions begun) {
        Standing standing = parts.remove(plane);
        return standing.whole().isReady()
                ? PassResult.deleted()
                : PassResult.of(
                        standing.whole().outcome(),
                        Told.status(plane, PlaneReport.leaving(begun, standing.whole()), Map.of()));
    }

    /** Return whether a cluster is only looked at, because it was there before. */
    static boolean isAdopted(Optional<KubeObject> live) {
        return live.filter(Hold::isTheirs).isPresent();
    }
}
