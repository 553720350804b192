package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.DestinationCluster.Reach;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;

/** Says which objects a cluster's settings keep from being managed there; with one of them nothing is applied. */
final class OutOfReach {

    private OutOfReach() {}

    static List<Problem> problems(Targets targets, Reach reach) {
        if (reach.namespaces().isEmpty()) {
            return List.of();
        }
        return targets.all().stream()
                .map(Target::object)
                .filter(object -> !isWithin(object, reach))
                .map(OutOfReach::problem)
                .toList();
    }

    private static boolean isWithin(KubeObject object, Reach reach) {
        return object.namespace().isEmpty()
                ? reach.clusterResources()
                : reach.namespaces().contains(object.namespace());
    }

    private static Problem problem(KubeObject object) {
        String what = object.kind() + " \"" + object.name() + "\"";
        return Problem.comparison(
                object.namespace().isEmpty()
                        ? "Cluster level " + what
                                + " can not be managed when in namespaced mode: the cluster Secret names"
                                + " namespaces and does not set clusterResources"
                        : "Namespace \"" + object.namespace() + "\" for " + what
                                + " is not managed: the cluster Secret does not name it");
    }
}
