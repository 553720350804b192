package dev.slipway.secrets.sync.remote;

import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.sync.message.Answer;
import dev.slipway.secrets.sync.message.Applied;
import dev.slipway.secrets.sync.message.Demand;
import dev.slipway.secrets.sync.message.SecretKinds;
import dev.slipway.secrets.sync.source.Reads;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ExternalSecrets of this cluster want of the hub's stores, and what the hub has answered. The hub asks the stores, at
 * the intervals that are wanted here, and sends what is new; while it is away, what it said last is good for one interval.
 */
public final class HubReads implements Reads, HubResource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubReads.class);
    private static final long SOON_MILLIS = 100;
    private static final long AGAIN_MILLIS = 5_000;

    private final Consumer<Ref> wake;
    private final Wants wants = new Wants();
    private final Map<String, String> listed = new ConcurrentHashMap<>();
    private final Map<String, Received> received = new ConcurrentHashMap<>();
    private final Set<Ref> outdated = ConcurrentHashMap.newKeySet();
    private final Set<Ref> pending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean reporting = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hub-secrets");
        thread.setDaemon(true);
        return thread;
    });
    private volatile HubResource.Line line = Unconnected.LINE;

    private record Received(String digest, Answer answer) {}

    /** {@code wake} has an ExternalSecret looked at soon. */
    public HubReads(Consumer<Ref> wake) {
        this.wake = wake;
    }

    /** Ask the hub by this line from now on. */
    public void open(HubResource.Line itsLine) {
        line = itsLine;
    }

    @Override
    public Optional<StoredSecret> read(Question question, Asker asker, Supplier<Optional<StoredSecret>> ask) {
        String mark = asker.notBefore().equals(Instant.MIN) ? "" : Demand.mark(asker.wave(), asker.notBefore());
        Demand demand = new Demand(question.store().name(), question.wish(), question.interval(), mark);
        String id = demand.id();
        if (wants.add(asker.externalSecret(), id, demand)) {
            reportSoon();
            look(id);
        }
        Received known = received.get(id);
        Optional<Instant> away = line.awaySince();
        if (away.isPresent() && (known == null || isOver(away.get(), question.interval(), asker.now()))) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the hub is away since " + away.get() + ", so " + question.wish() + " of store \"" + demand.store()
                            + "\" is as it was last; it is asked for when the hub is back");
        }
        if (known == null) {
            pending.add(asker.externalSecret());
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the hub was asked for " + question.wish() + " of store \"" + demand.store()
                            + "\"; its answer is waited for");
        }
        return known.answer().secret();
    }

    private static boolean isOver(Instant since, Duration interval, Instant now) {
        return !interval.isZero() && !now.isBefore(since.plus(interval));
    }

    @Override
    public void begin(Ref externalSecret) {
        pending.remove(externalSecret);
        wants.begin(externalSecret);
    }

    @Override
    public boolean knows(Ref externalSecret) {
        return !wants.of(externalSecret).isEmpty();
    }

    @Override
    public boolean isPending(Ref externalSecret) {
        return pending.contains(externalSecret);
    }

    @Override
    public boolean isOutdated(Ref externalSecret) {
        return outdated.contains(externalSecret);
    }

    @Override
    public void updated(Ref externalSecret) {
        outdated.remove(externalSecret);
        if (wants.settle(externalSecret)) {
            reportSoon();
        }
        wants.of(externalSecret).forEach(this::reportApplied);
    }

    @Override
    public void forget(Ref externalSecret) {
        outdated.remove(externalSecret);
        pending.remove(externalSecret);
        if (wants.forget(externalSecret)) {
            reportSoon();
        }
    }

    /** Look at everybody who reads from the store: it is offered no more, or again. */
    void storeChanged(Ref store) {
        wants.ofStore(store.name()).forEach(id -> wants.users(id).forEach(this::outdate));
    }

    private void outdate(Ref externalSecret) {
        outdated.add(externalSecret);
        wake.accept(externalSecret);
    }

    private void reportSoon() {
        if (!worker.isShutdown() && reporting.compareAndSet(false, true)) {
            worker.schedule(this::report, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void report() {
        reporting.set(false);
        received.keySet().retainAll(wants.ids());
        line.report(SecretKinds.DEMANDS, "all", Demand.bytes(wants.demands()));
    }

    /** Say which answer is in use, as soon as everybody here has it. */
    private void reportApplied(String id) {
        Received known = received.get(id);
        if (known != null && wants.users(id).stream().noneMatch(outdated::contains)) {
            line.report(SecretKinds.ANSWER, id, new Applied(known.digest()).bytes());
        }
    }

    @Override
    public String kind() {
        return SecretKinds.ANSWER;
    }

    @Override
    public void inventory(Map<String, String> digests) {
        listed.clear();
        listed.putAll(digests);
        reportSoon();
        wants.ids().forEach(id -> {
            look(id);
            if (!worker.isShutdown()) {
                worker.execute(() -> reportApplied(id));
            }
        });
    }

    @Override
    public void changed(String name, String digest) {
        listed.put(name, digest);
        look(name);
    }

    @Override
    public void removed(String name) {
        listed.remove(name);
    }

    private void look(String id) {
        if (!worker.isShutdown()) {
            worker.execute(() -> fetch(id));
        }
    }

    private void fetch(String id) {
        String digest = listed.getOrDefault(id, "");
        Received before = received.get(id);
        if (digest.isEmpty()
                || wants.users(id).isEmpty()
                || before != null && before.digest().equals(digest)) {
            return;
        }
        try {
            Answer answer = Answer.read(line.fetch(SecretKinds.ANSWER, id, digest));
            received.put(id, new Received(digest, answer));
            if (before == null || !before.answer().isSame(answer)) {
                wants.users(id).forEach(this::outdate);
            } else {
                reportApplied(id);
            }
        } catch (FaultException fault) {
            LOG.debug("an answer of the hub was not received: {}", fault.explanation());
            if (!worker.isShutdown()) {
                worker.schedule(() -> fetch(id), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
