package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Taints that machines give their nodes: {@code Always} ones are kept on the node, {@code OnInitialization} ones put there
 * once. An annotation of the node says which ones are kept, and that it has been initialized. Taints of others stay. Pure.
 */
public final class NodeTaints {

    private static final String KEPT = "cluster.x-k8s.io/taints-from-machine";

    private NodeTaints() {}

    /** Return the merge patch that gives a node the taints of its machine; empty when there is nothing to do. */
    public static Optional<Map<String, Object>> patch(KubeObject node, List<Object> wanted) {
        Optional<String> before = node.annotation(KEPT);
        if (wanted.isEmpty() && before.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<?, ?>> taints = new LinkedHashMap<>();
        node.list("spec", "taints").forEach(taint -> put(taints, taint));
        List<Object> present = List.copyOf(taints.values());
        before.ifPresent(kept -> List.of(kept.split(",")).forEach(taints::remove));
        Set<String> kept = new LinkedHashSet<>();
        for (Object item : wanted) {
            if (item instanceof Map<?, ?> taint) {
                boolean always = !"OnInitialization".equals(taint.get("propagation"));
                boolean initial = before.isEmpty() && !taints.containsKey(id(taint));
                if (always || initial) {
                    put(taints, plain(taint));
                }
                if (always) {
                    kept.add(id(taint));
                }
            }
        }
        return patch(node, before, present, taints, String.join(",", kept));
    }

    // checkstyle: allow ParameterNumber, because before and after are compared
    private static Optional<Map<String, Object>> patch(
            KubeObject node,
            Optional<String> before,
            List<Object> present,
            Map<String, Map<?, ?>> taints,
            String kept) {
        List<Object> now = List.copyOf(taints.values());
        boolean same = Set.copyOf(present).equals(Set.copyOf(now));
        if (same && before.filter(kept::equals).isPresent()) {
            return Optional.empty();
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", node.resourceVersion());
        metadata.put("annotations", Map.of(KEPT, kept));
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("metadata", metadata);
        if (!same) {
            patch.put("spec", Map.of("taints", new ArrayList<>(now)));
        }
        return Optional.of(patch);
    }

    private static void put(Map<String, Map<?, ?>> taints, Object item) {
        if (item instanceof Map<?, ?> taint) {
            taints.put(id(taint), taint);
        }
    }

    private static String id(Map<?, ?> taint) {
        return taint.get("key") + ":" + taint.get("effect");
    }

    private static Map<String, Object> plain(Map<?, ?> taint) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String field : List.of("key", "value", "effect")) {
            Object value = taint.get(field);
            if (value != null) {
                plain.put(field, value);
            }
        }
        return plain;
    }
}
