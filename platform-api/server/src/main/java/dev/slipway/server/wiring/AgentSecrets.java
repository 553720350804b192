package dev.slipway.server.wiring;

import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.handover.AgentClusters;
import dev.slipway.delivery.handover.message.HandoverKeys;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Finds clusters with agents among the cluster Secrets, by a label. */
final class AgentSecrets implements AgentClusters {

    private final Clusters clusters;
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known = new Known(-1, List.of());

    private record Known(long at, List<ClusterSecret> clusters) {}

    AgentSecrets(Clusters clusters) {
        this.clusters = clusters;
        clusters.onChange(secret -> changes.incrementAndGet());
    }

    /** Call the listener with the names of clusters whose Secrets come, go or change. */
    void onChange(Consumer<String> listener) {
        clusters.onChange(secret -> listener.accept(ClusterSecret.of(secret).name()));
    }

    @Override
    public Optional<AgentCluster> find(String server, String name) {
        String address = server.replaceAll("/+$", "");
        // The hub's own cluster needs no agent, and Applications there must not depend on Secrets of others.
        if (address.equals(DestinationCluster.LOCAL_SERVER) || name.equals(DestinationCluster.LOCAL_NAME)) {
            return Optional.empty();
        }
        return current().stream()
                .filter(cluster -> cluster.isMeantBy(address, name))
                .filter(AgentSecrets::hasAgent)
                .findFirst()
                .map(cluster -> new AgentCluster(
                        cluster.name(), "agent".equals(cluster.annotations().get(HandoverKeys.RENDERING))));
    }

    /** Read again only after a change: this is asked for every Application in every pass. */
    private List<ClusterSecret> current() {
        long now = changes.get();
        Known last = known;
        if (last.at() == now) {
            return last.clusters();
        }
        List<ClusterSecret> read = clusters.list();
        known = new Known(now, read);
        return read;
    }

    private static boolean hasAgent(ClusterSecret cluster) {
        return HandoverKeys.AGENT.equals(cluster.labels().get(HandoverKeys.MODE));
    }
}
