package dev.slipway.delivery.contract;

import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;

/**
 * A cluster that can be delivered to, with the connection and the caches that are its own.
 *
 * @param server the address by which Applications know it
 * @param name the name by which Applications know it
 * @param threads how many Applications are worked on at the same time, on threads that no other cluster can hold up; 0
 *     leaves it to the threads of whoever runs the passes
 */
public record DestinationCluster(
        String server, String name, Kube kube, Watches watches, Applier applier, Reach reach, int threads) {

    /** The address that means the cluster that the Applications are in. */
    public static final String LOCAL_SERVER = "https://kubernetes.default.svc";

    /** The name that means the same. */
    public static final String LOCAL_NAME = "in-cluster";

    /**
     * Which objects of the cluster may be managed.
     *
     * @param namespaces empty for all
     * @param clusterResources whether objects without a namespace may be, where namespaces are named
     */
    public record Reach(List<String> namespaces, boolean clusterResources) {

        public static final Reach ALL = new Reach(List.of(), true);

        public Reach {
            namespaces = List.copyOf(namespaces);
        }
    }

    /** Return the cluster that the Applications are in. */
    public static DestinationCluster local(Kube kube, Watches watches, Applier applier) {
        return new DestinationCluster(LOCAL_SERVER, LOCAL_NAME, kube, watches, applier, Reach.ALL, 0);
    }

    /** Return the same cluster with writes that act as the user. */
    public DestinationCluster as(String user) {
        Kube acting = kube.as(user);
        return new DestinationCluster(server, name, acting, watches, applier.through(acting), reach, threads);
    }

    /** Return the names by which an Application can mean the cluster. */
    public List<String> names() {
        return List.of(server, name);
    }
}
