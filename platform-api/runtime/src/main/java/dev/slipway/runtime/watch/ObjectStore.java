package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an informer knows of one kind, as kernel values without managedFields. The informer itself gets back the
 * metadata only, which is all that it and the operator engine look at.
 */
public final class ObjectStore implements ItemStore<GenericKubernetesResource> {

    private record Item(KubeObject object, GenericKubernetesResource metadataOnly) {}

    private final Map<String, Item> items = new ConcurrentHashMap<>();
    private final OwnWrites ownWrites = new OwnWrites(System::nanoTime);
    private final Map<Index, Indexed> indexes = new ConcurrentHashMap<>();
    private volatile Consumer<KubeObject> listener;

    public ObjectStore(Consumer<KubeObject> listener) {
        this.listener = listener;
    }

    /** Tell somebody else from now on about every object that is added, changed or removed. */
    void listen(Consumer<KubeObject> next) {
        this.listener = next;
    }

    /** Return the object as the informer knows it, or as it was written from here since. */
    public Optional<KubeObject> find(String namespace, String name) {
        return current(key(namespace, name));
    }

    private Optional<KubeObject> current(String key) {
        KubeObject known = known(key);
        return ownWrites.newerThan(key, known).or(() -> Optional.ofNullable(known));
    }

    /** Note what an object is like after a write from here; the informer will show it in a moment. */
    void learn(KubeObject written) {
        String key = key(written.namespace(), written.name());
        ownWrites.learn(key, written, known(key));
    }

    private static String key(String namespace, String name) {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    private @Nullable KubeObject known(String key) {
        Item item = items.get(key);
        return item == null ? null : item.object();
    }

    /** Return all objects as {@link #find} does, with those that were made from here and are not shown yet. */
    public Collection<KubeObject> objects() {
        if (ownWrites.isEmpty()) {
            return items.values().stream().map(Item::object).toList();
        }
        return Stream.concat(items.keySet().stream(), ownWrites.keys().stream())
                .distinct()
                .flatMap(key -> current(key).stream())
                .toList();
    }

    /** Return those objects that have a value in an index; the first question makes the index. */
    public Collection<KubeObject> objects(Index index, String value) {
        Indexed indexed = indexed(index);
        return Stream.concat(indexed.keys(value).stream(), ownWrites.keys().stream())
                .distinct()
                .flatMap(key -> current(key).stream())
                .filter(object -> index.holds(object, value))
                .toList();
    }

    private Indexed indexed(Index index) {
        Indexed known = indexes.get(index);
        if (known != null) {
            return known;
        }
        synchronized (indexes) {
            return indexes.computeIfAbsent(index, wanted -> {
                Indexed made = new Indexed(wanted);
                items.forEach((key, item) -> made.changed(key, null, item.object()));
                return made;
            });
        }
    }

    /** An index that is made meanwhile must not miss this object. */
    private @Nullable Item stored(String key, @Nullable Item item) {
        synchronized (indexes) {
            Item previous = item == null ? items.remove(key) : items.put(key, item);
            KubeObject before = previous == null ? null : previous.object();
            KubeObject after = item == null ? null : item.object();
            indexes.values().forEach(indexed -> indexed.changed(key, before, after));
            return previous;
        }
    }

    @Override
    public String getKey(GenericKubernetesResource resource) {
        return Cache.metaNamespaceKeyFunc(resource);
    }

    @Override
    public @Nullable GenericKubernetesResource put(String key, GenericKubernetesResource resource) {
        resource.getMetadata().setManagedFields(List.of());
        KubeObject object = KubeObject.of(Json.tree(resource)).without("metadata", "managedFields");
        Item previous = stored(key, new Item(object, metadataOnly(resource)));
        ownWrites.shown(key, object);
        boolean news = previous == null
                || !previous.object().resourceVersion().equals(object.resourceVersion())
                || !previous.object().uid().equals(object.uid());
        if (news) {
            listener.accept(object);
        }
        return previous == null ? null : previous.metadataOnly();
    }

    @Override
    public @Nullable GenericKubernetesResource remove(String key) {
        Item removed = stored(key, null);
        ownWrites.gone(key, removed == null ? null : removed.object());
        if (removed != null) {
            listener.accept(removed.object());
        }
        return removed == null ? null : removed.metadataOnly();
    }

    @Override
    public Stream<String> keySet() {
        return List.copyOf(items.keySet()).stream();
    }

    @Override
    public Stream<GenericKubernetesResource> values() {
        return items.values().stream().map(Item::metadataOnly);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public @Nullable GenericKubernetesResource get(String key) {
        Item item = items.get(key);
        return item == null ? null : item.metadataOnly();
    }

    private static GenericKubernetesResource metadataOnly(GenericKubernetesResource resource) {
        GenericKubernetesResource copy = new GenericKubernetesResource();
        copy.setApiVersion(resource.getApiVersion());
        copy.setKind(resource.getKind());
        ObjectMeta metadata = resource.getMetadata();
        copy.setMetadata(
                new ObjectMetaBuilder(metadata).withManagedFields(List.of()).build());
        return copy;
    }
}
