package dev.slipway.kernel.fleet;

import java.util.Map;
import java.util.Optional;

/**
 * Resources of one kind that the agents of clusters may have, at the hub. Every question names the cluster by which the
 * asking agent was authenticated; the answer must hold nothing that is another cluster's. Is called by many threads and
 * must not wait for anything long.
 */
public interface FleetResource {

    String kind();

    /** Return the names of everything that the cluster may have, with the SHA-256 of the content in hexadecimal. */
    Map<String, String> inventory(String cluster);

    /** Return the content with that digest, empty when the cluster has no such resource or a newer one. */
    Optional<byte[]> content(String cluster, String name, String digest);

    /** Take what the cluster's agent says of a resource; the name may be any. */
    void report(String cluster, String name, byte[] payload);

    /** The way to agents; what cannot be said now is in the inventory when they come. */
    interface Line {

        void changed(String cluster, String kind, String name, String digest);

        void removed(String cluster, String kind, String name);
    }
}
