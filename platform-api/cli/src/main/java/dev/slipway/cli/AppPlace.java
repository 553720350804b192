package dev.slipway.cli;

import dev.slipway.delivery.cluster.ClusterLogins;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.fleet.Fleet;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;

/** The cluster that an Application is for, reached as the controller reaches it: by the cluster Secrets of the hub. */
final class AppPlace implements AutoCloseable {

    private final Clusters clusters;
    private final Fleet fleet;
    private final DestinationCluster cluster;

    private AppPlace(Clusters clusters, Fleet fleet, DestinationCluster cluster) {
        this.clusters = clusters;
        this.fleet = fleet;
        this.cluster = cluster;
    }

    /** Connect to the cluster; one that is not known is NOT_FOUND. */
    static AppPlace of(Kube hub, KubeObject app) {
        Watches watches = Watches.asking(hub);
        Clusters clusters = new Clusters(hub, AppTarget.ARGOCD);
        Fleet fleet = new Fleet(
                clusters,
                DestinationCluster.local(hub, watches, new Applier(hub, watches)),
                () -> true,
                ClusterLogins.NONE);
        try {
            Destinations.Answer answer = fleet.find(
                    app.text("spec", "destination", "server").orElse(""),
                    app.text("spec", "destination", "name").orElse(""));
            return new AppPlace(
                    clusters, fleet, answer.fold(Destinations.At::cluster, AppPlace::unknown, AppPlace::silent));
        } catch (RuntimeException failed) {
            fleet.close();
            clusters.close();
            throw failed;
        }
    }

    private static DestinationCluster unknown(Destinations.Unknown why) {
        throw new FaultException(Fault.NOT_FOUND, why.message());
    }

    private static DestinationCluster silent(Destinations.Unreachable why) {
        throw new FaultException(Fault.UNAVAILABLE, why.message());
    }

    DestinationCluster cluster() {
        return cluster;
    }

    @Override
    public void close() {
        fleet.close();
        clusters.close();
    }
}
