package dev.slipway.kernel.object;

import dev.slipway.api.meta.Condition;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes object of any kind as an immutable tree. Reading an absent path gives empty; {@code with} and
 * {@code without} return changed copies. Equality is equality of the trees.
 */
public final class KubeObject {

    private final Map<String, Object> tree;

    private KubeObject(Map<String, Object> frozen) {
        this.tree = frozen;
    }

    /** Return an object over a deep, frozen copy of the tree. */
    public static KubeObject of(Map<?, ?> tree) {
        return new KubeObject(Tree.frozen(tree));
    }

    /** Return an object that holds nothing but its identity. */
    public static KubeObject of(Ref ref) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", ref.name());
        if (!ref.namespace().isEmpty()) {
            metadata.put("namespace", ref.namespace());
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", ref.gvk().apiVersion());
        tree.put("kind", ref.gvk().kind());
        tree.put("metadata", metadata);
        return of(tree);
    }

    /** Return the whole tree, deeply immutable. */
    public Map<String, Object> tree() {
        return tree;
    }

    public String apiVersion() {
        return text("apiVersion").orElse("");
    }

    public String kind() {
        return text("kind").orElse("");
    }

    public Gvk gvk() {
        return Gvk.of(apiVersion(), kind());
    }

    public Ref ref() {
        return new Ref(gvk(), namespace(), name());
    }

    public String name() {
        return text("metadata", "name").orElse("");
    }

    /** Return the namespace, empty for cluster-scoped objects. */
    public String namespace() {
        return text("metadata", "namespace").orElse("");
    }

    public String uid() {
        return text("metadata", "uid").orElse("");
    }

    public long generation() {
        return at("metadata", "generation")
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(0L);
    }

    public String resourceVersion() {
        return text("metadata", "resourceVersion").orElse("");
    }

    public Map<String, String> labels() {
        return texts("metadata", "labels");
    }

    public Map<String, String> annotations() {
        return texts("metadata", "annotations");
    }

    public Optional<String> annotation(String key) {
        return text("metadata", "annotations", key);
    }

    public Optional<String> label(String key) {
        return text("metadata", "labels", key);
    }

    /** Return whether deletion was asked for. */
    public boolean isDeleting() {
        return at("metadata", "deletionTimestamp").isPresent();
    }

    /** Return when the API server took the object; a text that is no time counts as absent. */
    public Optional<Instant> createdAt() {
        return text("metadata", "creationTimestamp").flatMap(KubeObject::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    public List<String> finalizers() {
        return list("metadata", "finalizers").stream().map(String::valueOf).toList();
    }

    /** Return the owner reference that is marked as controller. */
    public Optional<OwnerRef> controller() {
        return owners().stream().filter(OwnerRef::controller).findFirst();
    }

    public List<OwnerRef> owners() {
        return list("metadata", "ownerReferences").stream()
                .filter(Map.class::isInstance)
                .map(owner -> OwnerRef.of((Map<?, ?>) owner))
                .toList();
    }

    /** Return the conditions under {@code status.conditions}; those without type or status are left out. */
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Object item : list("status", "conditions")) {
            if (item instanceof Map<?, ?> map && map.get("type") != null && map.get("status") != null) {
                conditions.add(condition(map));
            }
        }
        return conditions;
    }

    public Optional<Condition> condition(String type) {
        return conditions().stream().filter(c -> c.type().equals(type)).findFirst();
    }

    private static Condition condition(Map<?, ?> map) {
        Object generation = map.get("observedGeneration");
        Object message = map.get("message");
        return new Condition(
                String.valueOf(map.get("type")),
                String.valueOf(map.get("status")),
                map.get("reason") == null ? "" : String.valueOf(map.get("reason")),
                message == null ? null : String.valueOf(message),
                map.get("lastTransitionTime") == null ? "" : String.valueOf(map.get("lastTransitionTime")),
                generation instanceof Number number ? number.longValue() : null);
    }

    /** Return the value at a path of object keys, if every step exists and the value is not null. */
    public Optional<Object> at(String... path) {
        @Nullable Object value = tree;
        for (String key : path) {
            if (!(value instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            value = map.get(key);
        }
        return Optional.ofNullable(value);
    }

    /** Return the string at the path; other scalars do not count. */
    public Optional<String> text(String... path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast);
    }

    @SuppressWarnings("unchecked") // keys of a frozen tree are strings
    public Map<String, Object> map(String... path) {
        return at(path).filter(Map.class::isInstance)
                .map(value -> (Map<String, Object>) value)
                .orElse(Map.of());
    }

    @SuppressWarnings("unchecked") // items of a frozen tree are values
    public List<Object> list(String... path) {
        return at(path).filter(List.class::isInstance)
                .map(value -> (List<Object>) value)
                .orElse(List.of());
    }

    private Map<String, String> texts(String... path) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(path).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    /** Return a copy in which the path holds the value; objects on the way are made, scalars on the way replaced. */
    public KubeObject with(Object value, String... path) {
        return new KubeObject(with(tree, Tree.canonical(value), path, 0));
    }

    /** Return a copy without the path. */
    public KubeObject without(String... path) {
        return at(path).isEmpty() ? this : new KubeObject(without(tree, path, 0));
    }

    /** Copies only the maps on the path: everything beside it is frozen and can be shared. */
    private static Map<String, Object> with(Map<String, Object> frozen, Object value, String[] path, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>(frozen);
        boolean last = depth == path.length - 1;
        copy.put(path[depth], last ? value : with(child(frozen, path[depth]), value, path, depth + 1));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, Object> without(Map<String, Object> frozen, String[] path, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>(frozen);
        if (depth == path.length - 1) {
            copy.remove(path[depth]);
        } else {
            copy.put(path[depth], without(child(frozen, path[depth]), path, depth + 1));
        }
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked") // keys of a frozen tree are strings
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    public KubeObject withLabel(String key, String value) {
        return with(value, "metadata", "labels", key);
    }

    public KubeObject withAnnotation(String key, String value) {
        return with(value, "metadata", "annotations", key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KubeObject object && object.tree.equals(tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** Return the reference only: the content may hold secrets. */
    @Override
    public String toString() {
        return ref().toString();
    }
}
