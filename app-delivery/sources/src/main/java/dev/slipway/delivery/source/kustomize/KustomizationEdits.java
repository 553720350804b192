package dev.slipway.delivery.source.kustomize;

import dev.slipway.api.argocd.KustomizePatch;
import dev.slipway.api.argocd.KustomizeReplica;
import dev.slipway.api.argocd.KustomizeSource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an Application's {@code source.kustomize} changes in the kustomization, in Argo CD's order and with the effect of
 * the {@code kustomize edit} commands that Argo CD runs. Pure.
 */
final class KustomizationEdits {

    private final KustomizeSource options;
    private final Predicate<String> exists;
    private final Map<String, Object> content;

    private KustomizationEdits(KustomizeSource options, Predicate<String> exists, Map<String, Object> content) {
        this.options = options;
        this.exists = exists;
        this.content = new LinkedHashMap<>(content);
    }

    /** Return the edited content; {@code exists} says whether a component is there. */
    static Map<String, Object> apply(
            KustomizeSource options, Predicate<String> exists, Map<String, Object> kustomization) {
        KustomizationEdits edits = new KustomizationEdits(options, exists, kustomization);
        edits.set("namePrefix", options.namePrefix());
        edits.set("nameSuffix", options.nameSuffix());
        edits.images();
        edits.replicas();
        edits.labels();
        edits.annotations();
        edits.set("namespace", options.namespace());
        edits.patches();
        edits.components();
        return edits.content;
    }

    private void set(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            content.put(field, value);
        }
    }

    private void images() {
        if (isEmpty(options.images())) {
            return;
        }
        Map<String, Object> byName = byName("images");
        for (String argument : list(options.images())) {
            KustomizeImage image = KustomizeImage.of(argument);
            Object existing = byName.get(image.name());
            byName.put(
                    image.name(),
                    image.over(existing instanceof Map<?, ?> map ? map : Map.of())
                            .entry());
        }
        content.put("images", List.copyOf(byName.values()));
    }

    private void replicas() {
        if (isEmpty(options.replicas())) {
            return;
        }
        Map<String, Object> byName = byName("replicas");
        for (KustomizeReplica replica : list(options.replicas())) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", replica.name());
            entry.put("count", count(replica));
            byName.put(replica.name(), entry);
        }
        content.put("replicas", List.copyOf(byName.values()));
    }

    private static Long count(KustomizeReplica replica) {
        IntOrString count = replica.count();
        try {
            return count.getIntVal() != null
                    ? Long.valueOf(count.getIntVal())
                    : Long.valueOf(String.valueOf(count.getStrVal()));
        } catch (NumberFormatException noNumber) {
            throw new FaultException(
                    Fault.INVALID,
                    "kustomize.replicas: the count of " + replica.name() + " is no number: " + count.getStrVal());
        }
    }

    private Map<String, Object> byName(String field) {
        Map<String, Object> entries = new TreeMap<>();
        items(field).forEach(item -> {
            if (item instanceof Map<?, ?> map) {
                entries.put(String.valueOf(map.get("name")), item);
            }
        });
        return entries;
    }

    private void labels() {
        if (options.commonLabels() == null || options.commonLabels().isEmpty()) {
            return;
        }
        boolean templates = Boolean.TRUE.equals(options.labelIncludeTemplates());
        if (!Boolean.TRUE.equals(options.labelWithoutSelector())) {
            if (templates) {
                throw new FaultException(
                        Fault.INVALID, "kustomize.labelIncludeTemplates needs labelWithoutSelector to be set as well");
            }
            content.put("commonLabels", merged("commonLabels", "label", options.commonLabels()));
            return;
        }
        List<Object> labels = new ArrayList<>(items("labels"));
        int place = place(labels, templates);
        Map<String, Object> group = new LinkedHashMap<>();
        if (place >= 0 && labels.get(place) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> group.put(String.valueOf(key), value));
        } else if (templates) {
            group.put("includeTemplates", true);
        }
        Object pairs = group.getOrDefault("pairs", Map.of());
        group.put("pairs", merged(pairs, "label", options.commonLabels(), forced("label")));
        if (place >= 0) {
            labels.set(place, group);
        } else {
            labels.add(group);
        }
        content.put("labels", labels);
    }

    /** Return where the group of labels is that is applied in the same way, or -1. */
    private static int place(List<Object> labels, boolean templates) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i) instanceof Map<?, ?> group
                    && !Boolean.TRUE.equals(group.get("includeSelectors"))
                    && Boolean.TRUE.equals(group.get("includeTemplates")) == templates) {
                return i;
            }
        }
        return -1;
    }

    private void annotations() {
        if (options.commonAnnotations() != null && !options.commonAnnotations().isEmpty()) {
            content.put("commonAnnotations", merged("commonAnnotations", "annotation", options.commonAnnotations()));
        }
    }

    private boolean forced(String kind) {
        return Boolean.TRUE.equals(
                kind.equals("label") ? options.forceCommonLabels() : options.forceCommonAnnotations());
    }

    private Map<String, Object> merged(String field, String kind, Map<String, String> added) {
        return merged(content.getOrDefault(field, Map.of()), kind, added, forced(kind));
    }

    private static Map<String, Object> merged(Object existing, String kind, Map<String, String> added, boolean forced) {
        Map<String, Object> merged = new LinkedHashMap<>();
        if (existing instanceof Map<?, ?> map) {
            map.forEach((key, value) -> merged.put(String.valueOf(key), value));
        }
        new TreeMap<>(added).forEach((key, value) -> {
            if (merged.containsKey(key) && !forced) {
                throw new FaultException(
                        Fault.INVALID,
                        kind + " " + key + " already in kustomization file. Use "
                                + (kind.equals("label") ? "forceCommonLabels" : "forceCommonAnnotations")
                                + " to override.");
            }
            merged.put(key, value);
        });
        return merged;
    }

    private void patches() {
        if (isEmpty(options.patches())) {
            return;
        }
        Object existing = content.get("patches");
        if (existing != null && !(existing instanceof List<?>)) {
            throw new FaultException(Fault.INVALID, "expected 'patches' field in kustomization.yaml to be a list");
        }
        List<Object> patches = new ArrayList<>(items("patches"));
        for (KustomizePatch patch : list(options.patches())) {
            patches.add(Json.tree((Object) patch));
        }
        content.put("patches", patches);
    }

    private void components() {
        List<Object> components = new ArrayList<>(items("components"));
        for (String component : list(options.components())) {
            boolean there = exists.test(component);
            if (!there && !Boolean.TRUE.equals(options.ignoreMissingComponents())) {
                throw new FaultException(Fault.INVALID, "kustomize.components: " + component + " has no match");
            }
            if (there && !components.contains(component)) {
                components.add(component);
            }
        }
        if (!components.isEmpty()) {
            content.put("components", components);
        }
    }

    private List<?> items(String field) {
        return content.get(field) instanceof List<?> items ? items : List.of();
    }

    private static boolean isEmpty(@Nullable List<?> items) {
        return items == null || items.isEmpty();
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
