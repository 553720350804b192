package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Puts together the parts of delivery to one cluster, and takes them down. */
public final class Delivery implements AutoCloseable {

    private final ExecutorService writers;
    private final ScheduledExecutorService timer;
    private final Pokes pokes;
    private final Pass pass;

    /** The gateways of the cluster. */
    public record Gateways(Kube kube, Watches watches, Applier applier, Journal journal, Limits limits) {}

    public Delivery(Gateways gateways, Revisions revisions, Consumer<Ref> poke, DeliveryOptions options) {
        this.writers = Executors.newFixedThreadPool(options.writers(), daemons("delivery-writer"));
        this.timer = Executors.newSingleThreadScheduledExecutor(daemons("delivery-timer"));
        Installations installations =
                new Installations(gateways.kube(), gateways.watches(), options.clock(), options.namespace());
        this.pokes = new Pokes(gateways.watches(), poke, timer, options.namespace(), object -> installations
                .current()
                .owner(object));
        Cluster cluster = new Cluster(
                gateways.kube(),
                gateways.watches(),
                gateways.applier(),
                new RecentWrites(),
                installations,
                gateways.limits());
        Chronicle chronicle = new Chronicle(gateways.journal(), options.clock());
        Comparer comparer = new Comparer(cluster);
        Syncer syncer = new Syncer(cluster, comparer, chronicle, new Parallel(writers));
        this.pass = new ApplicationPass(
                new SourceReader(gateways.kube(), revisions, options),
                revisions,
                comparer,
                syncer,
                new ApplicationPass.Environment(cluster, pokes, chronicle, options.namespace()));
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Return what to run for every Application. */
    public Pass pass() {
        return pass;
    }

    @Override
    public void close() {
        pokes.close();
        timer.shutdownNow();
        writers.shutdownNow();
    }
}
