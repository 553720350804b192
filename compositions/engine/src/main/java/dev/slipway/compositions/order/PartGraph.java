package dev.slipway.compositions.order;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who depends on whom among the parts of one composite resource. References are those of managed resources:
 * {@code spec.forProvider.<x>Ref.name} and {@code <x>Refs[].name}, where the name is that of another part.
 */
public final class PartGraph {

    /** Where a dependency comes from. */
    public enum Origin {
        /** The annotation {@link Dependency#ANNOTATION}. */
        DECLARED,
        /** A reference, for which the part waits by itself. */
        REFERENCE
    }

    /** One dependency; {@code detail} is the field that refers, or empty. */
    public record Edge(String from, String to, Origin origin, String detail) {}

    private static final String RESOURCE_NAME = "crossplane.io/composition-resource-name";

    private final Map<String, KubeObject> parts;
    private final Set<Edge> edges = new LinkedHashSet<>();

    private PartGraph(Map<String, KubeObject> parts) {
        this.parts = parts;
        Map<String, List<String>> byName = new LinkedHashMap<>();
        this.parts.forEach((key, part) ->
                byName.computeIfAbsent(part.name(), any -> new ArrayList<>()).add(key));
        this.parts.forEach((key, part) -> {
            declared(key, part);
            references(key, part, byName);
        });
    }

    /** Return the graph of parts by their names in the composition. */
    public static PartGraph of(Map<String, KubeObject> parts) {
        return new PartGraph(new TreeMap<>(parts));
    }

    /** Return the graph of objects that know their names in the composition, or go by their own. */
    public static PartGraph of(Collection<KubeObject> objects) {
        Map<String, KubeObject> parts = new LinkedHashMap<>();
        objects.forEach(object -> {
            String name = object.annotation(RESOURCE_NAME).orElse("");
            boolean taken = name.isEmpty() || parts.containsKey(name);
            parts.put(taken ? object.ref().toString() : name, object);
        });
        return new PartGraph(parts);
    }

    public Map<String, KubeObject> parts() {
        return Map.copyOf(parts);
    }

    /** Return all dependencies between parts, in the order of the parts that have them. */
    public List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** Return what no other part depends on, which may be deleted next; everything, where that is nothing. */
    public List<KubeObject> free() {
        Set<String> needed = new HashSet<>();
        edges.forEach(edge -> needed.add(edge.to()));
        List<KubeObject> free = parts.entrySet().stream()
                .filter(part -> !needed.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return free.isEmpty() ? List.copyOf(parts.values()) : free;
    }

    /** Return how many parts have to be ready, one after the other, before each. Circles count once. */
    public Map<String, Integer> levels() {
        Map<String, Integer> levels = new TreeMap<>();
        parts.keySet().forEach(part -> level(part, levels, new HashSet<>()));
        return levels;
    }

    private int level(String part, Map<String, Integer> known, Set<String> above) {
        Integer level = known.get(part);
        if (level != null || !above.add(part)) {
            return level == null ? 0 : level;
        }
        int own = 0;
        for (Edge edge : from(part)) {
            own = Math.max(own, level(edge.to(), known, above) + 1);
        }
        above.remove(part);
        known.put(part, own);
        return own;
    }

    /** Return a circle that somebody has declared, wholly or in part, as a path that ends where it began. */
    public Optional<List<String>> circle() {
        return edges.stream()
                .filter(edge -> edge.origin() == Origin.DECLARED)
                .map(this::back)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> back(Edge declared) {
        List<String> path = new ArrayList<>(List.of(declared.from()));
        return reach(declared.to(), declared.from(), path, new HashSet<>()) ? Optional.of(path) : Optional.empty();
    }

    private boolean reach(String part, String goal, List<String> path, Set<String> seen) {
        path.add(part);
        if (part.equals(goal)) {
            return true;
        }
        if (seen.add(part)) {
            for (Edge edge : from(part)) {
                if (reach(edge.to(), goal, path, seen)) {
                    return true;
                }
            }
        }
        path.remove(path.size() - 1);
        return false;
    }

    private List<Edge> from(String part) {
        return edges.stream().filter(edge -> edge.from().equals(part)).toList();
    }

    private void declared(String key, KubeObject part) {
        Dependency.of(part)
                .forEach(dependency -> dependency.fold(
                        other -> parts.containsKey(other.name())
                                && edges.add(new Edge(key, other.name(), Origin.DECLARED, "")),
                        object -> false));
    }

    private void references(String key, KubeObject part, Map<String, List<String>> byName) {
        part.map("spec", "forProvider").forEach((field, value) -> {
            if (field.endsWith("Ref")) {
                reference(key, part, field, value, byName);
            } else if (field.endsWith("Refs") && value instanceof List<?> list) {
                list.forEach(item -> reference(key, part, field, item, byName));
            }
        });
    }

    /** Parts may share a name: a reference to one's own name says nothing. */
    private void reference(String key, KubeObject part, String field, Object ref, Map<String, List<String>> byName) {
        if (ref instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.equals(part.name())) {
            byName.getOrDefault(name, List.of())
                    .forEach(other -> edges.add(new Edge(key, other, Origin.REFERENCE, field)));
        }
    }
}
