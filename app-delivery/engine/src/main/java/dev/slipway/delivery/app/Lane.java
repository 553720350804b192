package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Telemetry;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The passes of the Applications of one cluster, with threads and wake-ups of their own. */
final class Lane implements AutoCloseable {

    private final Telemetry telemetry;
    private final String server;
    private final ApplicationPass pass;
    private final Pokes pokes;
    private final ExecutorService writers;
    private final @Nullable ExecutorService threads;
    private final @Nullable Desk desk;

    Lane(Hub hub, Cluster cluster, Pokes pokes, Consumer<Ref> poke, int writers) {
        this.pokes = pokes;
        DestinationCluster place = cluster.place();
        this.telemetry = hub.telemetry();
        this.server = place.server();
        this.writers = Threads.bounded("delivery-writer", writers);
        this.threads = place.threads() > 0 ? Threads.bounded("delivery-" + place.name(), place.threads()) : null;
        this.desk = threads == null ? null : new Desk(threads, poke);
        Comparer comparer = new Comparer(cluster);
        Syncer syncer = new Syncer(cluster, comparer, hub.chronicle(), new Parallel(this.writers));
        this.pass = new ApplicationPass(hub, cluster, comparer, syncer, pokes);
    }

    PassResult run(KubeObject object, PassContext context) {
        return desk == null ? timed(object, context) : desk.take(object, () -> timed(object, context));
    }

    private PassResult timed(KubeObject object, PassContext context) {
        long started = System.nanoTime();
        try {
            return pass.run(object, context);
        } finally {
            telemetry.reconciled(object, server, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** Something happened that a pass in hand for the Application may not have seen. */
    void outdate(Ref application) {
        if (desk != null) {
            desk.outdate(application);
        }
    }

    /** Forget an Application that has gone elsewhere. */
    void forget(KubeObject application) {
        pass.leave(application);
    }

    @Override
    public void close() {
        pokes.close();
        writers.shutdownNow();
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
