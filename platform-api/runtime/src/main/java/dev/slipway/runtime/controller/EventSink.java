package dev.slipway.runtime.controller;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes Kubernetes Events from condition transitions, beside the passes: a pass never waits for one, and when there
 * are too many the newest are left out rather than anything slowed down.
 */
final class EventSink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventSink.class);
    private static final int WAITING_ROOM = 2000;
    private static final Gvk EVENT = new Gvk("", "v1", "Event");

    private final Kube kube;
    private final AtomicLong sequence = new AtomicLong(System.nanoTime());
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_ROOM),
            EventSink::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    EventSink(Kube kube) {
        this.kube = kube;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slipway-events");
        thread.setDaemon(true);
        return thread;
    }

    /** Emit an event for every condition that changed its status, or appeared with news worth telling. */
    void transitions(KubeObject before, KubeObject after, PassObserver observer) {
        for (Condition condition : after.conditions()) {
            Optional<Condition> old = before.condition(condition.type());
            boolean changed =
                    old.map(o -> !o.status().equals(condition.status())).orElse(true);
            if (changed) {
                observer.transitioned(after, condition);
            }
            if (changed && (old.isPresent() || condition.isTrue())) {
                writer.execute(() -> write(after, condition));
            }
        }
    }

    private void write(KubeObject about, Condition condition) {
        try {
            kube.create(event(about, condition), "slipway-events");
        } catch (FaultException fault) {
            LOG.atDebug().addKeyValue("about", about.ref()).log("event not written: {}", fault.explanation());
        }
    }

    private KubeObject event(KubeObject about, Condition condition) {
        String namespace = about.namespace().isEmpty() ? "default" : about.namespace();
        String name = about.name() + "." + Long.toHexString(sequence.incrementAndGet());
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> involved = new LinkedHashMap<>();
        involved.put("apiVersion", about.apiVersion());
        involved.put("kind", about.kind());
        involved.put("name", about.name());
        involved.put("namespace", about.namespace());
        involved.put("uid", about.uid());
        String message =
                condition.message() == null ? condition.type() + " is " + condition.status() : condition.message();
        return KubeObject.of(new Ref(EVENT, namespace, name))
                .with(involved, "involvedObject")
                .with(condition.reason(), "reason")
                .with(message, "message")
                .with(condition.isTrue() ? "Normal" : "Warning", "type")
                .with(Map.of("component", "slipway"), "source")
                .with(now, "firstTimestamp")
                .with(now, "lastTimestamp")
                .with(1L, "count");
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
