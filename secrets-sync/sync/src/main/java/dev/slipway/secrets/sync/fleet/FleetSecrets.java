package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.message.Answer;
import dev.slipway.secrets.sync.message.Demand;
import dev.slipway.secrets.sync.message.SecretKinds;
import dev.slipway.secrets.sync.source.Reads;
import dev.slipway.secrets.sync.source.SharedReads;
import dev.slipway.secrets.sync.source.StoreLookup;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the agents of clusters the secrets that their ExternalSecrets ask for, from stores that the clusters may use.
 * Every answer is read once for the whole fleet. What clusters ask for is known from them: they say it again whenever they
 * connect. Safe for threads.
 */
public final class FleetSecrets implements AutoCloseable {

    /** Stands for a demand among those that share what was read; its namespace is a cluster, its name a demand. */
    public static final Gvk DEMAND = Gvk.of("slipway.dev/v1alpha1", "SecretDemand");

    private static final Logger LOG = LoggerFactory.getLogger(FleetSecrets.class);
    private static final int THREADS = 8;
    private static final long TICK_MILLIS = 500;
    private static final long UNTIL_NEXT_TRY_SECONDS = 5;
    private static final int SALT_BITS = 128;

    private final Watches watches;
    private final Clock clock;
    private final Reads reads;
    private final Grants grants;
    private final ConnectionSecrets connections;
    private final Answering answering;
    private final Ledger ledger = new Ledger();
    private final Offers offers;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, FleetSecrets::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(FleetSecrets::daemon);
    private final Map<Ref, Boolean> looking = new ConcurrentHashMap<>();
    private volatile FleetResource.Line line = Quiet.LINE;
    private volatile Consumer<Ref> news = bootstrap -> {};

    /** Where secrets are read. */
    public record Sources(StoreLookup lookup, Stores stores, SharedReads reads) {}

    public FleetSecrets(Kube kube, Watches watches, Sources sources, Clock clock) {
        this.watches = watches;
        this.clock = clock;
        this.reads = sources.reads();
        this.grants = new Grants(watches);
        this.connections = new ConnectionSecrets(kube);
        this.answering = new Answering(grants, sources.lookup(), sources.stores(), reads, connections);
        this.offers = new Offers(grants);
        sources.reads().wakeBy(DEMAND, demand -> look(demand.namespace(), demand.name()));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fleet-secrets");
        thread.setDaemon(true);
        return thread;
    }

    /** Return what agents may have. */
    public List<FleetResource> resources() {
        return List.of(offers, new Answers(ledger, this::changed), new Demands(this::demanded));
    }

    /**
     * Begin to answer, and tell agents by this line.
     *
     * @param itsNews is called with the ClusterBootstrap of a cluster whose secrets stand otherwise than before; it must
     *     only note that
     */
    public void open(FleetResource.Line itsLine, Consumer<Ref> itsNews) {
        line = itsLine;
        news = itsNews;
        connections.on(this::written);
        List.of(Grants.PROFILE, Grants.BOOTSTRAP).forEach(kind -> watch(kind, changed -> reviewSoon()));
        List.of(Stores.SECRET_STORE, Stores.CLUSTER_SECRET_STORE).forEach(kind -> watch(kind, this::storeChanged));
        timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** In the background, because the API server may not be there yet. */
    private void watch(Gvk kind, Consumer<KubeObject> handler) {
        timer.execute(() -> {
            try {
                watches.on(kind, handler);
            } catch (FaultException notYet) {
                LOG.debug("{} cannot be watched yet: {}", kind, notYet.explanation());
                timer.schedule(() -> watch(kind, handler), UNTIL_NEXT_TRY_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    /** Return how it stands with the secrets of a cluster. */
    public ClusterSecrets of(String cluster) {
        return ledger.state(cluster);
    }

    private void demanded(String cluster, byte[] message) {
        ledger.ask(cluster, Demand.read(message)).forEach(gone -> reads.forget(ref(cluster, gone)));
        changed(cluster);
    }

    private static Ref ref(String cluster, String id) {
        return new Ref(DEMAND, cluster, id);
    }

    private void changed(String cluster) {
        news.accept(Grants.bootstrap(cluster));
    }

    private void tick() {
        Instant now = clock.instant();
        ledger.forEach((cluster, id, item) -> {
            if (item.isDue(now)) {
                look(cluster, id);
            }
        });
    }

    /** One look at a time for each demand. */
    private void look(String cluster, String id) {
        Ref ref = ref(cluster, id);
        if (!workers.isShutdown() && looking.putIfAbsent(ref, true) == null) {
            workers.execute(() -> {
                looking.remove(ref);
                ledger.find(cluster, id).ifPresent(item -> lookAt(ref, item));
            });
        }
    }

    private void lookAt(Ref ref, Item item) {
        Instant now = clock.instant();
        reads.begin(ref);
        Reads.Asker asker =
                new Reads.Asker(ref, now, item.notBefore(now), item.demand().wave());
        if (item.put(answer(ref.namespace(), item.demand(), asker), salt(), now)) {
            line.changed(ref.namespace(), SecretKinds.ANSWER, ref.name(), item.digest());
            changed(ref.namespace());
        }
        reads.updated(ref);
    }

    private Answer answer(String cluster, Demand demand, Reads.Asker asker) {
        try {
            return Answer.of(answering.answer(cluster, demand, asker));
        } catch (FaultException fault) {
            return Answer.of(fault);
        } catch (RuntimeException bug) {
            LOG.error("a demand of cluster {} cannot be answered", cluster, bug);
            return Answer.of(new FaultException(Fault.INTERNAL, "the hub cannot answer; its log says why"));
        }
    }

    private String salt() {
        return new BigInteger(SALT_BITS, random).toString(Character.MAX_RADIX);
    }

    private void written(Ref secret) {
        ledger.forEach((cluster, id, item) -> {
            boolean sees = Grants.namespace(cluster).equals(secret.namespace());
            if (sees && item.demand().wish().fold(one -> one.secret().key().equals(secret.name()), many -> true)) {
                look(cluster, id);
            }
        });
    }

    private void storeChanged(KubeObject store) {
        ledger.forEach((cluster, id, item) -> {
            Grant grant = grants.of(cluster).get(item.demand().store());
            if (grant != null && grant.store().equals(store.ref())) {
                look(cluster, id);
            }
        });
    }

    private void reviewSoon() {
        if (!timer.isShutdown()) {
            timer.execute(this::review);
        }
    }

    /** What a cluster may have could be another thing now. */
    private void review() {
        try {
            offers.review(line);
            ledger.forEach((cluster, id, item) -> look(cluster, id));
        } catch (FaultException fault) {
            LOG.warn("which stores clusters may use is not known: {}", fault.explanation());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        connections.close();
    }
}
