package dev.slipway.cluster.topology.conversion;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Converts objects of Cluster API between v1beta1 and v1beta2. The way down keeps what v1beta1 has no place for in the
 * annotation {@value #DATA}, and the way up takes it from there, with what was changed in between.
 */
public final class Conversion {

    public static final String DATA = "cluster.x-k8s.io/conversion-data";

    private static final String OLD = "v1beta1";
    private static final String NEW = "v1beta2";
    private static final Set<String> GROUPS = Set.of("cluster.x-k8s.io", "addons.cluster.x-k8s.io");

    private final ApiVersions versions;
    private final UnaryOperator<Map<String, Object>> served;

    /**
     * @param versions which versions of providers' kinds references name
     * @param served takes away what v1beta1 has no field for, from an object of v1beta1
     */
    public Conversion(ApiVersions versions, UnaryOperator<Map<String, Object>> served) {
        this.versions = versions;
        this.served = served;
    }

    /** Return the object in the version; a kind or version that is not known is an INVALID fault. */
    public Map<String, Object> to(String apiVersion, Map<String, Object> object) {
        String from = Trees.text(object, "apiVersion");
        if (from.equals(apiVersion)) {
            return object;
        }
        String kind = Trees.text(object, "kind");
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        String version = apiVersion.substring(slash + 1);
        boolean known = GROUPS.contains(group)
                && from.startsWith(group + "/")
                && Set.of(OLD, NEW).contains(version)
                && Set.of(OLD, NEW).contains(from.substring(group.length() + 1));
        Rule rule = KindRules.of(kind)
                .filter(found -> known)
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "a " + kind + " of " + from + " cannot be converted to " + apiVersion));
        Map<String, Object> copy = Trees.copy(object);
        copy.put("apiVersion", apiVersion);
        return version.equals(NEW) ? up(rule, group, copy) : down(rule, copy);
    }

    private Map<String, Object> up(Rule rule, String group, Map<String, Object> object) {
        Object kept = Trees.remove(object, "metadata", "annotations", DATA);
        Trees.prune(object, "metadata", "annotations");
        withoutNulls(object);
        rule.up(object);
        Empties.remove(object);
        Map<String, Object> stored = kept instanceof String json ? parsed(json) : Map.of();
        return stored.isEmpty() ? object : restored(rule, group + "/" + OLD, object, stored);
    }

    /** What the stored object lost on its way down and up again is what has to come back; all else is as it is now. */
    private Map<String, Object> restored(
            Rule rule, String oldVersion, Map<String, Object> now, Map<String, Object> stored) {
        Map<String, Object> lossy = Trees.copy(stored);
        lossy.put("apiVersion", oldVersion);
        lossy.put("kind", Trees.text(now, "kind"));
        rule.down(lossy, context(now));
        lossy = Trees.copy(served.apply(lossy));
        rule.up(lossy);
        Map<String, Object> result = new LinkedHashMap<>(now);
        for (String part : new String[] {"spec", "status"}) {
            Object merged = Merge.of(stored.get(part), lossy.get(part), now.get(part));
            result.remove(part);
            Trees.put(result, merged, part);
        }
        return result;
    }

    private Map<String, Object> down(Rule rule, Map<String, Object> object) {
        Map<String, Object> stored = new LinkedHashMap<>();
        Trees.put(stored, object.get("spec"), "spec");
        Trees.put(stored, object.get("status"), "status");
        rule.down(object, context(object));
        Map<String, Object> old = Trees.copy(served.apply(object));
        Map<String, Object> back = Trees.copy(old);
        rule.up(back);
        back.keySet().retainAll(Set.of("spec", "status"));
        if (!Tree.frozen(back).equals(Tree.frozen(stored))) {
            Trees.put(old, GoJson.encode(stored), "metadata", "annotations", DATA);
        }
        return old;
    }

    private Rule.Context context(Map<String, Object> object) {
        return new Rule.Context(Trees.text(object, "metadata", "namespace"), versions);
    }

    private static Map<String, Object> parsed(String json) {
        try {
            return Trees.copy(Trees.map(GoJson.decode(json)));
        } catch (GoJsonException damaged) {
            // Somebody has changed the annotation: what v1beta1 cannot hold is lost, the object is not.
            return Map.of();
        }
    }

    private static void withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().removeIf(java.util.Objects::isNull);
            map.values().forEach(Conversion::withoutNulls);
            map.entrySet()
                    .removeIf(entry ->
                            "selector".equals(entry.getKey()) && Map.of().equals(entry.getValue()));
        } else if (value instanceof Iterable<?> items) {
            items.forEach(Conversion::withoutNulls);
        }
    }
}
