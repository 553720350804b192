package dev.slipway.kernel.fleet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an agent does with the hub's resources of one kind. Every method must only note what it is told. */
public interface HubResource {

    String kind();

    /** These are all that there are, with their digests; after each connection and whenever the hub says so. */
    void inventory(Map<String, String> digests);

    void changed(String name, String digest);

    void removed(String name);

    /** The way to the hub. */
    interface Line {

        /** Return the content of a resource; fails by a FaultException, with UNAVAILABLE while the hub is away. */
        byte[] fetch(String kind, String name, String digest);

        /** Say something about a resource, if the hub is there. */
        void report(String kind, String name, byte[] payload);

        /** Return since when the hub is away; empty when it is there. */
        Optional<Instant> awaySince();
    }
}
