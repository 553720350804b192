package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Shared informers, one per kind, started by the first reader or watcher. Handlers are called one after the other, in
 * the order of events, and must only note that there is something to look at. A kind that is controlled here is read from its controller's informer.
 */
public final class Watches implements AutoCloseable {

    private final Kube kube;
    private final boolean watching;
    private final Dispatcher dispatcher = new Dispatcher();
    private final Map<Gvk, Feed> feeds = new ConcurrentHashMap<>();

    public Watches(Kube kube) {
        this(kube, true);
    }

    private Watches(Kube kube, boolean watching) {
        this.kube = kube;
        this.watching = watching;
        kube.onWritten(this::learn);
    }

    /** Return one that watches nothing and asks for everything: for reading once, in a plan. Its handlers are never called. */
    public static Watches asking(Kube kube) {
        return new Watches(kube, false);
    }

    private void learn(KubeObject written) {
        Feed feed = feeds.get(written.gvk());
        if (feed != null) {
            feed.learn(written);
        }
    }

    /** Return the object as the informer knows it, never older than the last write from here; a kind that nobody watches is asked for at the API server. */
    public Optional<KubeObject> cached(Ref ref) {
        Feed feed = feeds.get(ref.gvk());
        if (feed == null || !feed.isSynced()) {
            return kube.get(ref);
        }
        return feed.store().find(ref.namespace(), ref.name());
    }

    /** Return all objects of a kind; starts to watch it. */
    public Collection<KubeObject> cached(Gvk gvk) {
        if (!watching) {
            return kube.list(gvk, "", Map.of());
        }
        Feed feed = feed(gvk);
        return feed.isSynced() ? feed.store().objects() : kube.list(gvk, "", Map.of());
    }

    /** Return those objects of a kind that have a value in an index; starts to watch the kind. */
    public Collection<KubeObject> cached(Gvk gvk, Index index, String value) {
        Feed feed = watching ? feed(gvk) : null;
        return feed != null && feed.isSynced()
                ? feed.store().objects(index, value)
                : cached(gvk).stream()
                        .filter(object -> index.holds(object, value))
                        .toList();
    }

    /** Return how many objects of a kind are known by now, at no cost; 0 for a kind that is not watched. */
    public int count(Gvk gvk) {
        Feed feed = feeds.get(gvk);
        return feed == null ? 0 : feed.store().size();
    }

    /** Return the objects of a kind that are known by now; those that are not are told to handlers when they are. */
    public Collection<KubeObject> known(Gvk gvk) {
        return watching ? feed(gvk).store().objects() : kube.list(gvk, "", Map.of());
    }

    /**
     * Call the handler for every object that is added, changed or removed from now on, and for those that exist already
     * when the informer has to be started. A kind that is not served yet is watched as soon as it is.
     */
    public Subscription on(Gvk gvk, Consumer<KubeObject> handler) {
        if (!watching) {
            return () -> {};
        }
        Feed feed = created(gvk);
        // Before it starts, or what it lists first would be told to nobody.
        feed.add(handler);
        feed.startIfNeeded();
        return () -> feed.remove(handler);
    }

    /** Return whether the cache of that kind is complete, so that reading all of it is cheap, or never is. */
    public boolean isWatched(Gvk gvk) {
        if (!watching) {
            return true;
        }
        Feed feed = feeds.get(gvk);
        return feed != null && feed.isSynced();
    }

    /** Read this kind from a controller's own informer from now on, unless it is read from another controller's already. */
    public ObjectStore adopt(Gvk gvk) {
        return created(gvk).adopt();
    }

    /** Say that the controller's informer has listed everything. */
    public void synced(Gvk gvk) {
        Feed feed = feeds.get(gvk);
        if (feed != null) {
            feed.adoptedIsSynced();
        }
    }

    /** A controller's informer has ended: watch by ourselves if anybody still listens. */
    public void release(Gvk gvk, ObjectStore store) {
        Feed feed = feeds.get(gvk);
        if (feed != null && !feed.release(store)) {
            feeds.remove(gvk, feed);
        }
    }

    /** Start what could not be started before, because the kind was not served then. */
    public void retryUnserved() {
        feeds.values().forEach(Feed::startIfNeeded);
    }

    public List<Gvk> watched() {
        return feeds.keySet().stream().sorted().toList();
    }

    private Feed feed(Gvk gvk) {
        Feed feed = created(gvk);
        feed.startIfNeeded();
        return feed;
    }

    private Feed created(Gvk gvk) {
        return feeds.computeIfAbsent(gvk, kind -> new Feed(kube, kind, dispatcher));
    }

    @Override
    public void close() {
        feeds.values().forEach(Feed::close);
        dispatcher.close();
        feeds.clear();
    }
}
