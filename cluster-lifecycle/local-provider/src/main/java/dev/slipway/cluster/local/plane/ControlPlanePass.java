package dev.slipway.cluster.local.plane;

import dev.slipway.cluster.contract.Owners;
import dev.slipway.cluster.local.contract.StepRuns;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keeps the processes of a control plane running in the version that is wanted, and says where they are reached. */
public final class ControlPlanePass implements Pass {

    /** The step that starts, upgrades and restarts processes. */
    public static final String RUN = "run";

    /** The step that ends them and removes their data. */
    public static final String REMOVE = "remove";

    /** Processes send no events when they die. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Kube kube;
    private final Owners owners;
    private final Places places;
    private final StepRuns steps;
    private final KubeconfigSecret kubeconfigs;

    public ControlPlanePass(Kube kube, Owners owners, Places places, StepRuns steps) {
        this.kube = kube;
        this.owners = owners;
        this.places = places;
        this.steps = steps;
        this.kubeconfigs = new KubeconfigSecret(kube);
    }

    @Override
    public PassResult run(KubeObject plane, PassContext context) {
        Optional<KubeObject> owner = owners.cluster(plane);
        WorkloadCluster place = places.of(plane);
        ControlPlaneStatus status = new ControlPlaneStatus(plane, context.now(), place);
        if (owners.paused(plane).isPresent()) {
            return PassResult.of(Outcome.done(), status.paused());
        }
        try {
            if (plane.isDeleting()) {
                return remove(plane, place, status);
            }
            if (owner.isEmpty()) {
                return PassResult.of(
                        Outcome.done(),
                        status.waiting("WaitingForCluster", "no Cluster owns this; a Cluster takes what it refers to"));
            }
            return keep(plane, owner.get(), place, status);
        } catch (IOException unreadable) {
            throw new FaultException(
                    Fault.UNAVAILABLE, place.directory() + " cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return PassResult.of(Outcome.done());
        }
    }

    private PassResult keep(KubeObject plane, KubeObject owner, WorkloadCluster place, ControlPlaneStatus status)
            throws IOException, InterruptedException {
        String wanted = plane.text("spec", "version").orElse("");
        Optional<String> refusal =
                plane.text("status", "version").flatMap(running -> Versions.refusal(running, wanted));
        if (refusal.isPresent()) {
            return PassResult.of(Outcome.stalled("VersionRefused", refusal.get()), status.refused(refusal.get()));
        }
        if (!place.runs(Versions.plain(wanted)) || !place.isReady()) {
            StepState step = steps.drive(plane, RUN);
            return PassResult.of(Outcome.requeue(LOOK_AGAIN, "waits for processes"), status.starting(wanted, step));
        }
        publish(plane, owner, place);
        return PassResult.of(Outcome.requeue(LOOK_AGAIN, "processes are looked at regularly"), status.ready(wanted));
    }

    private void publish(KubeObject plane, KubeObject owner, WorkloadCluster place) throws IOException {
        int port = place.apiServerPort().orElseThrow();
        Map<String, Object> endpoint = Map.of("host", "127.0.0.1", "port", port);
        if (plane.text("spec", "controlPlaneEndpoint", "host").isEmpty()) {
            kube.merge(plane.ref(), Map.of("spec", Map.of("controlPlaneEndpoint", endpoint)));
        }
        kubeconfigs.write(plane, owner.name(), Files.readString(place.kubeconfig()));
    }

    /** A run that is still under way could make again what was removed, so its end is waited for. */
    private PassResult remove(KubeObject plane, WorkloadCluster place, ControlPlaneStatus status) {
        if (steps.mayBeRunning(plane, RUN)) {
            return PassResult.of(
                    Outcome.requeue(Duration.ofSeconds(1), "waits for the end of a step"),
                    status.removing("waits for the end of the step that starts processes"));
        }
        if (!place.exists()) {
            return PassResult.deleted();
        }
        StepState step = steps.drive(plane, REMOVE);
        return PassResult.of(
                Outcome.requeue(Duration.ofSeconds(2), "processes are ended"), status.removing(StepRuns.words(step)));
    }
}
