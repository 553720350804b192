package dev.slipway.delivery.fleet;

import dev.slipway.delivery.cluster.ClusterLogins;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.cluster.Registration;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.watch.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The clusters that Secrets describe, and the hub's own. A connection is made for the first Application that delivers to
 * a cluster, made anew when the Secret says something else, and closed when the Secret goes. A cluster that does not
 * answer is asked again and again by a thread of its own, and nobody else waits for it.
 */
public final class Fleet implements Destinations, AutoCloseable {

    private final Clusters clusters;
    private final DestinationCluster hub;
    private final BooleanSupplier servesHub;
    private final ClusterLogins logins;
    private final Map<Ref, Connection> connections = new ConcurrentHashMap<>();
    private final List<Consumer<Collection<String>>> listeners = new CopyOnWriteArrayList<>();
    private final Probes probes = new Probes(this::changed);
    private final Subscription secrets;
    private volatile @Nullable Roster roster;
    private List<Registration> swept = List.of();

    /**
     * @param hub the cluster that the Applications are in
     * @param servesHub whether that cluster is a destination at all
     * @param logins gets tokens for clusters whose Secrets hold none
     */
    public Fleet(Clusters clusters, DestinationCluster hub, BooleanSupplier servesHub, ClusterLogins logins) {
        this.clusters = clusters;
        this.hub = hub;
        this.servesHub = servesHub;
        this.logins = logins;
        this.secrets = clusters.onChange(this::secretChanged);
    }

    /** How a cluster is doing. */
    public record State(
            ClusterSecret cluster, boolean connected, Optional<String> silence, String version, Caches caches) {}

    /** What is kept in memory of a cluster. */
    public record Caches(int kinds, int objects) {

        static final Caches NONE = new Caches(0, 0);
    }

    @Override
    public Answer find(String server, String name) {
        Roster.Match match = current().find(server, name);
        if (!match.problem().isEmpty()) {
            return new Unknown(match.problem());
        }
        return match.registration()
                .map(registration -> match.hub() ? new At(named(registration)) : connected(registration))
                .orElseGet(() -> new At(hub));
    }

    /** Return how each cluster of a Secret is doing, connected or not. */
    public List<State> states() {
        return current().registrations().stream().map(this::state).toList();
    }

    private State state(Registration registration) {
        Optional<Connection> connection = Optional.ofNullable(connections.get(registration.secret()));
        return new State(
                registration.cluster(),
                connection.isPresent(),
                connection.flatMap(Connection::silence),
                connection.map(Connection::version).orElse(""),
                connection.map(Connection::caches).orElse(Caches.NONE));
    }

    private Roster current() {
        Roster known = roster;
        if (known != null && known.servesHub() == servesHub.getAsBoolean()) {
            return known;
        }
        Roster next = new Roster(clusters.registrations(), servesHub.getAsBoolean());
        roster = next;
        return next;
    }

    /** The hub's own cluster is reached as it always is, whatever credentials its Secret holds. */
    private DestinationCluster named(Registration registration) {
        return new DestinationCluster(
                hub.server(),
                registration.cluster().name(),
                hub.kube(),
                hub.watches(),
                hub.applier(),
                Connection.reach(registration),
                hub.threads());
    }

    private Answer connected(Registration registration) {
        try {
            Connection connection = connections.computeIfAbsent(registration.secret(), secret -> opened(registration));
            return connection.silence().<Answer>map(Unreachable::new).orElseGet(() -> new At(connection.cluster()));
        } catch (FaultException broken) {
            return new Unreachable("cluster " + registration.cluster().name() + " cannot be connected to: Secret "
                    + registration.secret().name() + ": " + broken.explanation());
        }
    }

    private Connection opened(Registration registration) {
        Connection connection = Connection.open(registration, logins);
        probes.begin(connection);
        return connection;
    }

    @Override
    public void doubt(DestinationCluster cluster) {
        connections.values().stream()
                .filter(each -> each.cluster().equals(cluster))
                .forEach(probes::now);
    }

    @Override
    public void onChange(Consumer<Collection<String>> listener) {
        listeners.add(listener);
    }

    private void secretChanged(KubeObject secret) {
        roster = null;
        probes.run(this::sweep);
    }

    /** Close what is not described any more, or otherwise, and have everybody concerned look again. */
    private synchronized void sweep() {
        Set<String> concerned = new HashSet<>();
        List<Registration> now = current().registrations();
        swept.forEach(each -> concerned.addAll(names(each)));
        swept = now;
        now.forEach(each -> concerned.addAll(names(each)));
        List<Connection> gone = new ArrayList<>();
        for (Connection connection : connections.values()) {
            if (now.stream().noneMatch(each -> isOf(each, connection))) {
                gone.add(connection);
                concerned.addAll(connection.cluster().names());
                connections.remove(connection.registration().secret(), connection);
                probes.end(connection);
            }
        }
        changed(concerned);
        gone.forEach(Connection::close);
    }

    private static boolean isOf(Registration registration, Connection connection) {
        return registration.secret().equals(connection.registration().secret())
                && registration.connectsLike(connection.registration());
    }

    private static List<String> names(Registration registration) {
        return List.of(registration.cluster().server(), registration.cluster().name());
    }

    private void changed(Collection<String> names) {
        listeners.forEach(listener -> listener.accept(names));
    }

    @Override
    public void close() {
        secrets.close();
        probes.close();
        connections.values().forEach(Connection::close);
        connections.clear();
    }
}
