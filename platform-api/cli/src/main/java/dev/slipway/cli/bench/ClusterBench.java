package dev.slipway.cli.bench;

import dev.slipway.cli.demo.ClaimsClone;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.platform.Platform;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures Clusters on the local platform: many of one class in one commit, with machines in memory, until each is there;
 * rest; and all of them going.
 */
public final class ClusterBench {

    private static final int PAUSE_MILLIS = 500;
    private static final int SHOWN = 24;

    /** What to do; {@code patience} is for each stage. */
    public record Options(int count, boolean keep, Duration patience) {}

    private final Platform platform;
    private final Probe probe;
    private final Kube kube;
    private final Watches watches;
    private final Report report;

    public ClusterBench(Platform platform, KubernetesClient client, PrintStream out) throws IOException {
        this.platform = platform;
        this.probe = new Probe(platform);
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.report = new Report(out);
    }

    /** Return whether all became ready, and went again unless they were to be kept. */
    public boolean run(Options options) throws IOException, InterruptedException {
        String url = platform.repository("bench-clusters", "Clusters of the bench.\n");
        try (ClaimsClone clone = ClaimsClone.at(platform.state().resolve("bench/clusters"), url)) {
            new OwnNamespace(kube, ClusterDocuments.namespace()).open();
            clone.commit("Offer a class of clusters", ClusterDocuments.clusterClass());
            kube.apply(ClusterDocuments.application(url), "slipway-bench");
            boolean offered = isOffered(Instant.now().plus(options.patience()));
            boolean made = offered && create(clone, options);
            return options.keep() ? made : remove(options) && made;
        } finally {
            watches.close();
        }
    }

    private boolean isOffered(Instant deadline) throws InterruptedException {
        Ref clusterClass = new Ref(ClusterDocuments.CLASS, ClusterDocuments.NAMESPACE, "bench");
        while (Instant.now().isBefore(deadline)) {
            boolean ready = kube.get(clusterClass)
                    .flatMap(found -> found.condition("VariablesReady"))
                    .filter(condition -> condition.isTrue())
                    .isPresent();
            if (ready) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        report.line("class", "was not delivered in time");
        return false;
    }

    private boolean create(ClaimsClone clone, Options options) throws IOException, InterruptedException {
        Sightings ready = new Sightings(ClusterDocuments::isReady);
        try (Subscription watching = watches.on(ClusterDocuments.CLUSTER, object -> {
            if (object.namespace().equals(ClusterDocuments.NAMESPACE)) {
                ready.observe(object);
            }
        })) {
            watches.cached(ClusterDocuments.CLUSTER);
            ApiRequests before = probe.requests();
            ProcessorTimes busyBefore = probe.processorTimes();
            Instant committed = Instant.now();
            clone.commit("Ask for " + options.count() + " clusters", ClusterDocuments.clusters(options.count()));
            boolean all = ready.await(options.count(), committed.plus(options.patience()));
            report.line("ready", ready.count() + " of " + options.count());
            if (ready.count() > 0) {
                report.line("time to ready", Spread.of(ready.since(committed)).toString());
            }
            ApiRequests requests = probe.requests().since(before);
            report.requests(requests, options.count());
            report.line("most of them", requests.most(SHOWN));
            report.line(
                    "processor time", probe.processorTimes().since(busyBefore).each(options.count()));
            report.line("server memory", probe.memory().toString());
            Idleness.measure(probe, report);
            return all;
        }
    }

    /** The Application goes first, which leaves what it made, so that nobody makes clusters again. */
    private boolean remove(Options options) throws InterruptedException {
        kube.delete(ClusterDocuments.APPLICATION, "");
        Instant begun = Instant.now();
        clusters().forEach(cluster -> kube.delete(cluster.ref(), cluster.uid()));
        while (!clusters().isEmpty() && Instant.now().isBefore(begun.plus(options.patience()))) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        boolean gone = clusters().isEmpty();
        report.line(gone ? "all gone after" : "not gone after", Spread.seconds(Duration.between(begun, Instant.now())));
        new OwnNamespace(kube, ClusterDocuments.namespace()).close();
        return gone;
    }

    private List<KubeObject> clusters() {
        return kube.list(ClusterDocuments.CLUSTER, ClusterDocuments.NAMESPACE, Map.of());
    }
}
