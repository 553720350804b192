package dev.slipway.delivery.fleet;

import dev.slipway.delivery.cluster.ClusterLogins;
import dev.slipway.delivery.cluster.Registration;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Optional;

/** One cluster's client and caches, and whether it answers. */
final class Connection implements AutoCloseable {

    /** So many Applications of a cluster are worked on at the same time. */
    private static final int THREADS = 4;

    private final Registration registration;
    private final Kube kube;
    private final Watches watches;
    private final DestinationCluster cluster;
    private volatile Optional<String> silence = Optional.empty();
    private volatile String version = "";

    private Connection(Registration registration, ClusterLogins logins) {
        this.registration = registration;
        var described = registration.cluster();
        this.kube = registration.access(logins).connect();
        boolean whole = described.namespaces().isEmpty();
        // Where only some namespaces may be seen, kinds cannot be watched: objects are asked for one by one.
        this.watches = whole ? new Watches(kube) : Watches.asking(kube);
        this.cluster = new DestinationCluster(
                described.server(),
                described.name(),
                kube,
                watches,
                new Applier(kube, watches),
                reach(registration),
                THREADS);
    }

    /** Return a connection; nothing is asked yet. Fails with INVALID where the Secret does not say how to connect. */
    static Connection open(Registration registration, ClusterLogins logins) {
        return new Connection(registration, logins);
    }

    static DestinationCluster.Reach reach(Registration registration) {
        var namespaces = registration.cluster().namespaces();
        return namespaces.isEmpty()
                ? DestinationCluster.Reach.ALL
                : new DestinationCluster.Reach(namespaces, registration.managesClusterResources());
    }

    Registration registration() {
        return registration;
    }

    DestinationCluster cluster() {
        return cluster;
    }

    /** Return why the cluster cannot be worked with, empty while it can. */
    Optional<String> silence() {
        return silence;
    }

    /** Return the version that the cluster said last, empty before it said one. */
    String version() {
        return version;
    }

    Fleet.Caches caches() {
        List<Gvk> kinds = watches.watched().stream().filter(watches::isWatched).toList();
        return new Fleet.Caches(
                kinds.size(),
                kinds.stream().mapToInt(kind -> watches.cached(kind).size()).sum());
    }

    /** Ask the cluster who it is; return whether that changed what is known of it. */
    boolean probe() {
        Optional<String> before = silence;
        silence = asked();
        return before.isPresent() != silence.isPresent();
    }

    private Optional<String> asked() {
        try {
            Optional<KubeObject> said = kube.door().find("/version");
            version = said.flatMap(found -> found.text("gitVersion")).orElse(version);
            return Optional.empty();
        } catch (FaultException fault) {
            return isSilent(fault)
                    ? Optional.of(title() + " cannot be worked with: " + fault.explanation())
                    : Optional.empty();
        }
    }

    /** A cluster that is busy, or forbids this very question, is there. */
    private static boolean isSilent(FaultException fault) {
        return fault.fault() == Fault.UNAVAILABLE
                || (fault.fault() == Fault.DENIED && fault.explanation().contains("Unauthorized"));
    }

    private String title() {
        return "cluster " + cluster.name() + " (Secret " + registration.secret().name() + ")";
    }

    @Override
    public void close() {
        watches.close();
        kube.disconnect();
    }
}
