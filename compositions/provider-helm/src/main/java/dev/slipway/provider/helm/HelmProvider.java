package dev.slipway.provider.helm;

import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.kubernetes.cluster.Clusters;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.util.List;

/** The kinds of this provider, sharing their clients and what runs at the moment. Closing it closes them. */
public final class HelmProvider implements AutoCloseable {

    private final Clusters clusters;
    private final HelmRuns runs = new HelmRuns();
    private final ReleaseKind releases;

    /** A provider on the hub; values are read from its ConfigMaps and Secrets. */
    public HelmProvider(Kube hub, Watches watches, Clock clock) {
        this.clusters = new Clusters(hub, watches);
        this.releases = new ReleaseKind(watches::cached, clusters, runs, clock);
    }

    /** Return the kinds to register with {@code ManagedResources}. */
    public List<ManagedKind<?, ?>> kinds() {
        return List.of(releases);
    }

    @Override
    public void close() {
        runs.close();
        clusters.close();
    }
}
