package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.KubeObject;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells handlers what an informer has seen, one after the other in the order of arrival, on a thread that is not the
 * client library's: a handler that asks the API server there waits for an answer which that very thread would have to
 * read.
 */
final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Dispatcher::daemon,
            // What is seen after the end interests nobody.
            new ThreadPoolExecutor.DiscardPolicy());

    Dispatcher() {
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "watch-news");
        thread.setDaemon(true);
        return thread;
    }

    void tell(Set<Consumer<KubeObject>> handlers, KubeObject object) {
        if (!handlers.isEmpty()) {
            thread.execute(() -> handlers.forEach(handler -> tell(handler, object)));
        }
    }

    /** A handler that fails must not keep the others from what they wait for. */
    private static void tell(Consumer<KubeObject> handler, KubeObject object) {
        try {
            handler.accept(object);
        } catch (RuntimeException failure) {
            LOG.warn("a change of {} was not taken note of", object.ref(), failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
