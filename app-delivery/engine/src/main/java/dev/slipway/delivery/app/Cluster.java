package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;

/** A cluster that is delivered to, with what holds for all Applications there. */
record Cluster(
        DestinationCluster place,
        RecentWrites writes,
        ServedVersions served,
        Installations installation,
        Limits limits,
        Destinations destinations) {

    Kube kube() {
        return place.kube();
    }

    Watches watches() {
        return place.watches();
    }

    Applier applier() {
        return place.applier();
    }

    /** Have a cluster that did not answer looked at before others wait for it. */
    void noteFault(FaultException fault) {
        if (fault.fault() == Fault.UNAVAILABLE || fault.fault() == Fault.DENIED) {
            destinations.doubt(place);
        }
    }

    /** Return the cluster with writes that act as the user. */
    Cluster as(String user) {
        return new Cluster(place.as(user), writes, served, installation, limits, destinations);
    }

    String title() {
        return place.name().equals(DestinationCluster.LOCAL_NAME) ? "" : "cluster " + place.name() + ": ";
    }
}
