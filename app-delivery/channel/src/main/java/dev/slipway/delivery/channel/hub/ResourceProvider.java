package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.Report;
import dev.slipway.kernel.fleet.FleetResource;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of one kind that agents receive. Every question names the cluster by which the asking agent was
 * authenticated; the answer must hold nothing that is another cluster's. Is called by many threads and must not wait for
 * anything long.
 */
public interface ResourceProvider {

    String kind();

    /**
     * Return the names and digests of everything that there is for the cluster; an empty digest is of something whose
     * content is not known yet. What is not in it, the agent forgets.
     *
     * @throws dev.slipway.kernel.outcome.FaultException UNAVAILABLE when that is not known; the agent is told later
     */
    Map<String, String> inventory(String cluster);

    /** Return the content with that digest, empty when the cluster has no such resource or a newer one. */
    Optional<byte[]> content(String cluster, String name, String digest);

    /** Return the digest of the last report that is known; empty for none. */
    default String reported(String cluster, String name) {
        return "";
    }

    /** Take what an agent reports of a resource. The digest was checked; the name was not. */
    default void report(String cluster, Report report) {}

    /** Return what a feature has for agents, as the port that they dial has it. */
    static ResourceProvider of(FleetResource resource) {
        return new ResourceProvider() {
            @Override
            public String kind() {
                return resource.kind();
            }

            @Override
            public Map<String, String> inventory(String cluster) {
                return resource.inventory(cluster);
            }

            @Override
            public Optional<byte[]> content(String cluster, String name, String digest) {
                return resource.content(cluster, name, digest);
            }

            @Override
            public void report(String cluster, Report report) {
                resource.report(cluster, report.name(), report.payload());
            }
        };
    }
}
