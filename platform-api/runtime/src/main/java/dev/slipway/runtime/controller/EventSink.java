package dev.slipway.runtime.controller;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes Kubernetes Events from condition transitions, beside the passes: a pass never waits for one, and when there
 * are too many the newest are left out rather than anything slowed down.
 */
final class EventSink implements Telling, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventSink.class);
    private static final int WAITING_ROOM = 2000;
    private static final Duration REPEAT = Duration.ofHours(1);
    /** What says of a whole object how it is, the first that it has. */
    private static final List<String> SUMMARIES = List.of("Ready", "Available", "Healthy", "Established", "Installed");

    private static final Gvk EVENT = new Gvk("", "v1", "Event");

    private final Kube kube;
    private final Map<String, Instant> told = lately();
    /** Parts that were told to be unwell. */
    private final Map<String, Instant> unwell = lately();

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

    private static Map<String, Instant> lately() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > WAITING_ROOM;
            }
        });
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slipway-events");
        thread.setDaemon(true);
        return thread;
    }

    /** Return the same for parts of others, which tell that they are well only when they were told to be unwell. */
    Telling ofParts() {
        return new Telling() {
            @Override
            public void transitions(KubeObject before, KubeObject after, PassObserver observer) {
                EventSink.this.transitions(before, after, observer, (old, now) -> isNewsOfPart(old, now, after));
            }

            @Override
            public void tell(KubeObject about, PassEvent event) {
                EventSink.this.tell(about, event);
            }
        };
    }

    private boolean isNewsOfPart(Optional<Condition> old, Condition now, KubeObject after) {
        String key = after.uid() + "/" + now.type();
        if (now.isTrue()) {
            return unwell.remove(key) != null;
        }
        boolean turned =
                SUMMARIES.contains(now.type()) && old.filter(Condition::isTrue).isPresent();
        if (turned) {
            unwell.put(key, Instant.now());
        }
        return turned;
    }

    /** Emit an event for every condition that changed its status, or appeared with news: ready, or not in step. */
    @Override
    public void transitions(KubeObject before, KubeObject after, PassObserver observer) {
        transitions(before, after, observer, (old, now) -> isNews(old, now, after));
    }

    private void transitions(
            KubeObject before,
            KubeObject after,
            PassObserver observer,
            BiPredicate<Optional<Condition>, Condition> isNews) {
        for (Condition condition : after.conditions()) {
            Optional<Condition> old = before.condition(condition.type());
            boolean changed =
                    old.map(o -> !o.status().equals(condition.status())).orElse(true);
            if (changed) {
                observer.transitioned(after, condition);
            }
            if (changed && isNews.test(old, condition)) {
                writer.execute(() -> write(after, event(condition)));
            }
        }
    }

    /**
     * Everything starts as not ready and in step: of what appears, only the opposite is news. Afterwards what turns bad
     * is, and of what turns good the summary: a part that is well again is no event of its own.
     */
    private static boolean isNews(Optional<Condition> old, Condition now, KubeObject after) {
        if (old.isEmpty()) {
            return now.isTrue() ? now.type().equals("Ready") : now.type().equals("Synced");
        }
        return !now.isTrue()
                || now.type().equals("Synced")
                || SUMMARIES.stream()
                        .filter(type -> after.condition(type).isPresent())
                        .findFirst()
                        .map(now.type()::equals)
                        .orElse(true);
    }

    /** Tell something that is not a condition, unless it was told within the last hour. */
    @Override
    public void tell(KubeObject about, PassEvent event) {
        Instant now = Instant.now();
        Instant last = told.put(about.uid() + event, now);
        if (last == null || last.plus(REPEAT).isBefore(now)) {
            writer.execute(() -> write(about, event));
        }
    }

    private void write(KubeObject about, PassEvent event) {
        try {
            kube.create(event(about, event), "slipway-events");
        } catch (FaultException fault) {
            LOG.atDebug().addKeyValue("about", about.ref()).log("event not written: {}", fault.explanation());
        }
    }

    private static PassEvent event(Condition condition) {
        String message =
                condition.message() == null ? condition.type() + " is " + condition.status() : condition.message();
        return new PassEvent(condition.isTrue() ? "Normal" : "Warning", condition.reason(), message);
    }

    private KubeObject event(KubeObject about, PassEvent event) {
        String namespace = about.namespace().isEmpty() ? "default" : about.namespace();
        String name = about.name() + "." + Long.toHexString(sequence.incrementAndGet());
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> involved = new LinkedHashMap<>();
        involved.put("apiVersion", about.apiVersion());
        involved.put("kind", about.kind());
        involved.put("name", about.name());
        involved.put("namespace", about.namespace());
        involved.put("uid", about.uid());
        return KubeObject.of(new Ref(EVENT, namespace, name))
                .with(involved, "involvedObject")
                .with(event.reason(), "reason")
                .with(event.message(), "message")
                .with(event.type(), "type")
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
