package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The informer of one kind, ours or a controller's, and who listens to it. */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Kube kube;
    private final Gvk gvk;
    private final Dispatcher dispatcher;
    private final Set<Consumer<KubeObject>> handlers = new CopyOnWriteArraySet<>();
    /** The stores of the controllers of this kind; the first one's is read and listened to. */
    private final List<ObjectStore> adopted = new CopyOnWriteArrayList<>();

    private volatile ObjectStore store;
    private volatile boolean adoptedSynced;
    private volatile @Nullable SharedIndexInformer<GenericKubernetesResource> own;

    Feed(Kube kube, Gvk gvk, Dispatcher dispatcher) {
        this.kube = kube;
        this.gvk = gvk;
        this.dispatcher = dispatcher;
        this.store = new ObjectStore(this::dispatch);
    }

    ObjectStore store() {
        return store;
    }

    /** Every controller of the kind has a store of its own, and none may work from before a write from here. */
    void learn(KubeObject written) {
        if (adopted.isEmpty()) {
            store.learn(written);
        }
        adopted.forEach(one -> one.learn(written));
    }

    void add(Consumer<KubeObject> handler) {
        handlers.add(handler);
    }

    void remove(Consumer<KubeObject> handler) {
        handlers.remove(handler);
    }

    boolean isSynced() {
        SharedIndexInformer<GenericKubernetesResource> informer = own;
        return adoptedSynced || (informer != null && informer.hasSynced());
    }

    synchronized ObjectStore adopt() {
        stopOwn();
        boolean first = adopted.isEmpty();
        ObjectStore made = new ObjectStore(first ? this::dispatch : object -> {});
        adopted.add(made);
        if (first) {
            adoptedSynced = false;
            store = made;
        }
        return made;
    }

    synchronized void adoptedIsSynced() {
        adoptedSynced = !adopted.isEmpty();
    }

    /** Return whether the feed goes on, because somebody listens. */
    synchronized boolean release(ObjectStore left) {
        adopted.remove(left);
        if (!adopted.isEmpty()) {
            if (left == store) {
                store = adopted.get(0);
                store.listen(this::dispatch);
            }
            return true;
        }
        adoptedSynced = false;
        store = new ObjectStore(this::dispatch);
        startIfNeeded();
        return !handlers.isEmpty();
    }

    synchronized void startIfNeeded() {
        if (!adopted.isEmpty() || own != null) {
            return;
        }
        Optional<KindInfo> kind = kube.kind(gvk);
        if (kind.isEmpty()) {
            LOG.debug("not served yet: {}", gvk);
            return;
        }
        var informer = kube.client()
                .genericKubernetesResources(kind.get().definition())
                .inAnyNamespace()
                .runnableInformer(0)
                .itemStore(store)
                // Whatever it is, it may be over the next time: a kind that is watched stays watched.
                .exceptionHandler((started, failure) -> true);
        informer.start();
        own = informer;
    }

    private void dispatch(KubeObject object) {
        dispatcher.tell(handlers, object);
    }

    private void stopOwn() {
        if (own != null) {
            own.stop();
            own = null;
        }
    }

    synchronized void close() {
        stopOwn();
        handlers.clear();
    }
}
