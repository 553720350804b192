package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over objects that kubectl or Argo CD applied on the client's side. Such fields belong to an "Update" of the one who
 * applied them, so that a server-side apply without them would leave them for ever; they are made ours once, as client-go's
 * csaupgrade does, and the next apply removes what Git does not have.
 */
final class Takeover {

    static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String MANAGER_ANNOTATION = "argocd.argoproj.io/client-side-apply-migration-manager";
    private static final String KUBECTL = "kubectl-client-side-apply";
    private static final Set<String> NEVER_LEFT = Set.of("status", "apiVersion", "kind");

    private Takeover() {}

    static boolean isDue(KubeObject live, KubeObject target, SyncOptions options) {
        return live.annotation(LAST_APPLIED).isPresent()
                && !options.has("ClientSideApplyMigration=false")
                && !SyncOptions.of(target).has("ClientSideApplyMigration=false");
    }

    /** Make the fields ours that were applied on the client's side; fails with CONFLICT when the object changes meanwhile. */
    static void of(Kube kube, KubeObject live, KubeObject target) {
        String extra = target.annotation(MANAGER_ANNOTATION).orElse(KUBECTL);
        Set<String> managers = Set.of(KUBECTL, Keys.FIELD_MANAGER).contains(extra)
                ? Set.of(KUBECTL, Keys.FIELD_MANAGER)
                : Set.of(KUBECTL, Keys.FIELD_MANAGER, extra);
        kube.get(live.ref()).ifPresent(found -> {
            List<Object> entries = found.list("metadata", "managedFields");
            List<Map<String, Object>> upgraded = upgraded(entries, managers);
            if (!upgraded.equals(entries)) {
                kube.merge(
                        found.ref(),
                        Map.of(
                                "metadata",
                                Map.of("managedFields", upgraded, "resourceVersion", found.resourceVersion())));
            }
        });
    }

    /** Return the entries with those of client-side applies merged into the one of our server-side apply. */
    static List<Map<String, Object>> upgraded(List<?> entries, Set<String> managers) {
        List<Map<String, Object>> kept = new ArrayList<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> ours = new LinkedHashMap<>();
        for (Object entry : entries) {
            KubeObject one = KubeObject.of(tree(entry));
            boolean whole = one.text("subresource").orElse("").isEmpty();
            String manager = one.text("manager").orElse("");
            String operation = one.text("operation").orElse("");
            boolean applied = operation.equals("Apply") && manager.equals(Keys.FIELD_MANAGER);
            if (whole && (applied || (operation.equals("Update") && managers.contains(manager)))) {
                merge(fields, one.map("fieldsV1"));
                if (ours.isEmpty() || applied) {
                    ours = new LinkedHashMap<>(one.tree());
                }
            } else {
                kept.add(one.tree());
            }
        }
        if (!ours.isEmpty()) {
            ours.put("manager", Keys.FIELD_MANAGER);
            ours.put("operation", "Apply");
            ours.put("fieldsV1", fields);
            kept.add(ours);
        }
        return kept;
    }

    private static void merge(Map<String, Object> into, Map<?, ?> from) {
        from.forEach((key, value) -> {
            Map<String, Object> below = new LinkedHashMap<>(tree(into.get(String.valueOf(key))));
            merge(below, tree(value));
            into.put(String.valueOf(key), below);
        });
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> tree(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Return whether the object still has a field that was applied on the client's side and that is not wanted any more. */
    static boolean leavesSomething(KubeObject live, KubeObject target) {
        String text = live.annotation(LAST_APPLIED).orElse("");
        if (text.isEmpty()) {
            return false;
        }
        try {
            List<Map<String, Object>> applied = Json.parseYaml(text);
            return !applied.isEmpty() && leaves(applied.get(0), target.tree(), live.tree(), true);
        } catch (FaultException unreadable) {
            return false;
        }
    }

    private static boolean leaves(Map<?, ?> applied, Map<?, ?> target, Map<?, ?> live, boolean top) {
        return applied.entrySet().stream().anyMatch(entry -> {
            String key = String.valueOf(entry.getKey());
            Object there = live.get(key);
            if (entry.getValue() == null || there == null || (top && NEVER_LEFT.contains(key))) {
                return false;
            }
            if (!target.containsKey(key)) {
                return !isBookkeeping(key);
            }
            return entry.getValue() instanceof Map<?, ?> below
                    && leaves(below, tree(target.get(key)), tree(there), false);
        });
    }

    /** Names and trackers that every delivery has its own of. */
    private static boolean isBookkeeping(String key) {
        return key.equals("namespace")
                || key.equals("creationTimestamp")
                || key.equals(LAST_APPLIED)
                || key.equals(Keys.TRACKING_ID)
                || key.equals(Tracking.LABEL_KEY);
    }
}
