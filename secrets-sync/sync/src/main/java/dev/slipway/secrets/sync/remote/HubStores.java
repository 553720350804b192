package dev.slipway.secrets.sync.remote;

import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.message.SecretKinds;
import dev.slipway.secrets.sync.message.StoreOffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a ClusterSecretStore in this cluster for every store of the hub that it may use. The schema wants a provider and
 * knows none that is a hub, so it is {@code fake} without values; the class says whose it is, and External Secrets Operator,
 * if it runs here, leaves such stores and what refers to them alone.
 */
public final class HubStores implements HubResource, AutoCloseable {

    /** {@code spec.controller} of stores that are the hub's. */
    public static final String CONTROLLER_CLASS = "slipway-hub";

    private static final Logger LOG = LoggerFactory.getLogger(HubStores.class);
    private static final String MANAGER = "slipway-agent-secrets";
    private static final String MARK = "slipway.dev/hub-store";
    private static final long AGAIN_MILLIS = 5_000;

    private final Kube kube;
    private final Consumer<Ref> changed;
    private final Map<String, String> offered = new ConcurrentHashMap<>();
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final Set<Ref> withdrawn = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hub-stores");
        thread.setDaemon(true);
        return thread;
    });
    private volatile HubResource.Line line = Unconnected.LINE;

    /** {@code changed} is called with a store that was put into the cluster or taken from it. */
    HubStores(Kube kube, Consumer<Ref> changed) {
        this.kube = kube;
        this.changed = changed;
    }

    void open(HubResource.Line itsLine) {
        line = itsLine;
    }

    boolean isWithdrawn(Ref store) {
        return withdrawn.contains(store);
    }

    /** Return the names of what the hub offers. */
    Set<String> offered() {
        return Set.copyOf(offered.keySet());
    }

    Optional<java.time.Instant> hubAwaySince() {
        return line.awaySince();
    }

    @Override
    public String kind() {
        return SecretKinds.STORE;
    }

    @Override
    public void inventory(Map<String, String> digests) {
        offered.clear();
        offered.putAll(digests);
        later(0);
    }

    @Override
    public void changed(String name, String digest) {
        offered.put(name, digest);
        later(0);
    }

    @Override
    public void removed(String name) {
        offered.remove(name);
        later(0);
    }

    private void later(long millis) {
        if (!worker.isShutdown()) {
            worker.schedule(this::bringInLine, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void bringInLine() {
        try {
            for (KubeObject store : kube.list(Stores.CLUSTER_SECRET_STORE, "", Map.of(MARK, "true"))) {
                if (!offered.containsKey(store.name())) {
                    withdrawn.add(store.ref());
                    written.remove(store.name());
                    kube.delete(store.ref(), store.uid());
                    changed.accept(store.ref());
                }
            }
            Map.copyOf(offered).forEach(this::write);
        } catch (FaultException fault) {
            LOG.warn("stores of the hub are not in line: {}", fault.explanation());
            later(AGAIN_MILLIS);
        }
    }

    private void write(String name, String digest) {
        Ref ref = new Ref(Stores.CLUSTER_SECRET_STORE, "", name);
        if (digest.equals(written.get(name))) {
            return;
        }
        Optional<KubeObject> there = kube.get(ref);
        if (there.filter(store -> store.label(MARK).isEmpty()).isPresent()) {
            LOG.warn("ClusterSecretStore \"{}\" was made by somebody else and stays as it is", name);
            written.put(name, digest);
            return;
        }
        StoreOffer offer = StoreOffer.read(line.fetch(SecretKinds.STORE, name, digest));
        kube.apply(object(ref, offer), MANAGER);
        withdrawn.remove(ref);
        written.put(name, digest);
        changed.accept(ref);
    }

    static KubeObject object(Ref ref, StoreOffer offer) {
        KubeObject store = KubeObject.of(ref)
                .withLabel(MARK, "true")
                .with(CONTROLLER_CLASS, "spec", "controller")
                .with(Map.of("data", List.of()), "spec", "provider", "fake");
        return offer.conditions() == null ? store : store.with(offer.conditions(), "spec", "conditions");
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
