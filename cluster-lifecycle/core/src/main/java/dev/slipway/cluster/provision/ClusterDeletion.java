package dev.slipway.cluster.provision;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a cluster away: workers, then the control plane, then the infrastructure. */
final class ClusterDeletion {

    private static final int NAMED = 5;

    /**
     * How far it is.
     *
     * @param waitsFor what is waited for; empty when nothing is left
     */
    record Step(String reason, Optional<String> waitsFor) {

        static final Step NONE = new Step("NotDeleting", Optional.empty());

        boolean isFinished() {
            return waitsFor.isEmpty();
        }
    }

    private final Kube kube;
    private final Providers providers;

    ClusterDeletion(Kube kube, Providers providers) {
        this.kube = kube;
        this.providers = providers;
    }

    Step step(ClusterSnapshot seen) {
        ClusterSnapshot.Workers workers = seen.workers();
        List<KubeObject> first = Stream.of(
                        workers.deployments().stream(),
                        workers.sets().stream(),
                        workers.pools().stream(),
                        workers.workerMachines().stream())
                .flatMap(objects -> objects)
                .toList();
        return gone("WaitingForWorkersDeletion", first)
                .or(() -> provided(seen, "controlPlaneRef", "WaitingForControlPlaneDeletion"))
                .or(() -> gone("WaitingForControlPlaneDeletion", workers.controlPlaneMachines()))
                .or(() -> provided(seen, "infrastructureRef", "WaitingForInfrastructureDeletion"))
                .orElse(new Step("DeletionCompleted", Optional.empty()));
    }

    /**
     * What is controlled by something that goes is left to it; what lost its controller, such as a set that a deployment
     * made in its last moment, is not left to the garbage collector.
     */
    private Optional<Step> gone(String reason, List<KubeObject> objects) {
        Set<String> here = objects.stream().map(KubeObject::uid).collect(Collectors.toSet());
        objects.stream()
                .filter(object -> !object.isDeleting())
                .filter(object -> object.controller()
                        .filter(owner -> here.contains(owner.uid()))
                        .isEmpty())
                .forEach(object -> kube.delete(object.ref(), object.uid()));
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        String names = objects.stream().limit(NAMED).map(ClusterDeletion::told).collect(Collectors.joining(", "));
        int more = objects.size() - NAMED;
        return Optional.of(new Step(
                reason,
                Optional.of("Waiting for " + names + (more > 0 ? " and " + more + " more" : "") + " to be deleted")));
    }

    private Optional<Step> provided(ClusterSnapshot seen, String field, String reason) {
        return ProviderRef.at(seen.cluster(), "spec", field)
                .filter(ref -> !providers.delete(ref))
                .map(ref -> new Step(
                        reason,
                        Optional.of("Waiting for "
                                + providers
                                        .find(ref)
                                        .found()
                                        .map(found -> told(found.object()))
                                        .orElse(ref.toString())
                                + " to be deleted")));
    }

    /** Return an object's name, with what keeps it if it says so. */
    private static String told(KubeObject object) {
        String name = object.kind() + " " + object.name();
        if (object.condition("Paused").filter(Condition::isTrue).isPresent()) {
            return name + " (paused)";
        }
        return object.condition("Deleting")
                .filter(Condition::isTrue)
                .map(Condition::message)
                .filter(message -> !message.isEmpty())
                .map(message -> name + " (" + message + ")")
                .orElse(name);
    }
}
