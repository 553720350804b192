package dev.slipway.delivery.contract;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;

/** The clusters that can be delivered to. Thread-safe; nothing here waits for a cluster. */
public interface Destinations {

    /** Return the cluster that a destination means; one of server and name is empty. */
    Answer find(String server, String name);

    /** Note that a cluster did not answer, so that it is looked at before anybody else waits for it. */
    default void doubt(DestinationCluster cluster) {}

    /** Call the listener with the names and addresses of clusters that came, went, changed, or answer again. */
    default void onChange(Consumer<Collection<String>> listener) {}

    /** Return the one cluster that there is. */
    static Destinations only(DestinationCluster cluster) {
        return (server, name) ->
                cluster.server().equals(server) || cluster.name().equals(name)
                        ? new At(cluster)
                        : new Unknown("there is no cluster " + server + name + "; the only one is " + cluster.name()
                                + ", " + cluster.server());
    }

    /** What is known of a destination. */
    sealed interface Answer {

        default <R> R fold(Function<At, R> at, Function<Unknown, R> unknown, Function<Unreachable, R> unreachable) {
            if (this instanceof At found) {
                return at.apply(found);
            }
            return this instanceof Unknown nowhere ? unknown.apply(nowhere) : unreachable.apply((Unreachable) this);
        }
    }

    /** The cluster, which may be written to. */
    record At(DestinationCluster cluster) implements Answer {}

    /** No such cluster, or more than one. */
    record Unknown(String message) implements Answer {}

    /** A cluster that is known and cannot be worked with; it may come back. */
    record Unreachable(String message) implements Answer {}
}
