package dev.slipway.delivery.appset.control;

import dev.slipway.api.argocd.ApplicationSetIgnoreDifferences;
import dev.slipway.delivery.ignore.IgnoreRule;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.plan.MergePatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an existing Application is to become: its spec, labels, annotations and finalizers, but for what others may keep. */
final class Desired {

    private static final List<String> ALWAYS_KEPT = List.of(
            "notified.notifications.argoproj.io",
            "argocd.argoproj.io/refresh",
            "argocd.argoproj.io/hydrate",
            "argocd.argoproj.io/deletion-approved");
    private static final String OURS = "slipway.dev/";
    private static final List<String> KEPT_FINALIZERS =
            List.of("pre-delete-finalizer.argocd.argoproj.io", "post-delete-finalizer.argocd.argoproj.io");

    private final KubeObject set;
    private final SetSpec spec;
    private final IgnoreRules ignored;

    Desired(KubeObject set, SetSpec spec) {
        this.set = set;
        this.spec = spec;
        this.ignored = rules(spec.spec().ignoreApplicationDifferences());
    }

    private static IgnoreRules rules(@Nullable List<ApplicationSetIgnoreDifferences> differences) {
        List<ApplicationSetIgnoreDifferences> all = differences == null ? List.of() : differences;
        return IgnoreRules.of(
                all.stream()
                        .map(rule -> new IgnoreRule(
                                ProjectKeys.APPLICATION.group(),
                                ProjectKeys.APPLICATION.kind(),
                                rule.name() == null ? "" : rule.name(),
                                "",
                                rule.jsonPointers() == null ? List.of() : rule.jsonPointers(),
                                rule.jqPathExpressions() == null ? List.of() : rule.jqPathExpressions(),
                                List.of()))
                        .toList(),
                List.of());
    }

    /** Return an Application that does not exist yet, owned by the set. */
    KubeObject created(KubeObject generated) {
        return generated.with(List.of(owner()), "metadata", "ownerReferences");
    }

    /** Return what has to change for the live Application to be as generated; empty when nothing has to. */
    Map<String, Object> patch(KubeObject live, KubeObject generated) {
        return MergePatch.between(side(live, live), side(live, completed(live, generated)));
    }

    /** Return whether the spec of the live Application is not as generated. */
    boolean specDiffers(KubeObject live, KubeObject generated) {
        return !side(live, live)
                .getOrDefault("spec", Map.of())
                .equals(side(live, generated).get("spec"));
    }

    /** The part of an Application that a set decides on, without what does not count. */
    private Map<String, Object> side(KubeObject live, KubeObject object) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", live.name());
        metadata.put("namespace", live.namespace());
        for (String field : List.of("labels", "annotations", "finalizers", "ownerReferences")) {
            object.at("metadata", field).ifPresent(value -> metadata.put(field, value));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", ProjectKeys.APPLICATION.apiVersion());
        tree.put("kind", ProjectKeys.APPLICATION.kind());
        tree.put("metadata", metadata);
        tree.put("spec", object.map("spec"));
        Map<String, Object> thawed = Tree.thawed(tree);
        ignored.normalise(thawed);
        return Tree.frozen(thawed);
    }

    private KubeObject completed(KubeObject live, KubeObject generated) {
        KubeObject desired = generated;
        for (Map.Entry<String, String> annotation : live.annotations().entrySet()) {
            if (keepsAnnotation(annotation.getKey())) {
                desired = desired.withAnnotation(annotation.getKey(), annotation.getValue());
            }
        }
        for (String label : spec.preservedLabels()) {
            String value = live.labels().get(label);
            desired = value == null ? desired : desired.withLabel(label, value);
        }
        List<String> finalizers = new ArrayList<>(generated.finalizers());
        live.finalizers().stream()
                .filter(own -> KEPT_FINALIZERS.stream().anyMatch(own::startsWith) && !finalizers.contains(own))
                .forEach(finalizers::add);
        desired = finalizers.isEmpty() ? desired : desired.with(finalizers, "metadata", "finalizers");
        return desired.with(owners(live), "metadata", "ownerReferences");
    }

    private boolean keepsAnnotation(String key) {
        return key.startsWith(OURS)
                || ALWAYS_KEPT.contains(key)
                || spec.preservedAnnotations().contains(key);
    }

    private List<Object> owners(KubeObject live) {
        List<Object> owners = new ArrayList<>(live.list("metadata", "ownerReferences"));
        boolean known = owners.stream()
                .anyMatch(owner -> owner instanceof Map<?, ?> map
                        && set.uid().equals(map.get("uid"))
                        && Boolean.TRUE.equals(map.get("controller")));
        if (!known) {
            owners.add(owner());
        }
        return owners;
    }

    private Map<String, Object> owner() {
        return OwnerRef.controllerOf(set).toMap();
    }
}
