package dev.slipway.compositions.claim;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.controller.FirstWrite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Binds a claim and its composite resource to each other. The claim names its composite resource before that exists, so
 * that no crash can leave one that nobody refers to.
 */
final class Binder {

    private final Cluster cluster;
    private final FirstWrite writes;

    Binder(Cluster cluster) {
        this.cluster = cluster;
        this.writes = new FirstWrite(cluster.kube(), Keys.CLAIM_FINALIZER);
    }

    /** Return the composite resource as it is after binding. */
    KubeObject bind(ClaimSnapshot snapshot) {
        KubeObject claim = snapshot.claim();
        if (claim.text("spec", "resourceRef", "name").isEmpty() || !writes.isDone(claim)) {
            claim = recordReference(claim, snapshot.compositeRef(), Map.of());
        }
        ChangeSet.Result applied =
                cluster.applier().applyOne(DesiredComposite.of(snapshot), ApplyOptions.as(Keys.CLAIM_MANAGER));
        applied.failure().ifPresent(fault -> {
            throw fault;
        });
        KubeObject composite = Objects.requireNonNull(applied.after(), "an applied object is known");
        Map<String, Object> selected = selection(claim, composite);
        if (!selected.isEmpty()) {
            recordReference(claim, snapshot.compositeRef(), selected);
        }
        return composite;
    }

    /** What was selected for the composite resource flows back where the claim does not say it yet. */
    private static Map<String, Object> selection(KubeObject claim, KubeObject composite) {
        Map<String, Object> selected = new LinkedHashMap<>();
        if (claim.at("spec", "compositionRef").isEmpty()) {
            composite.at("spec", "compositionRef").ifPresent(ref -> selected.put("compositionRef", ref));
        }
        boolean manual = claim.text("spec", "compositionUpdatePolicy")
                .filter("Manual"::equals)
                .isPresent();
        composite
                .at("spec", "compositionRevisionRef")
                .filter(ref ->
                        !manual || claim.at("spec", "compositionRevisionRef").isEmpty())
                .filter(ref -> !claim.at("spec", "compositionRevisionRef")
                        .filter(ref::equals)
                        .isPresent())
                .ifPresent(ref -> selected.put("compositionRevisionRef", ref));
        return selected;
    }

    private KubeObject recordReference(KubeObject claim, Ref composite, Map<String, Object> selected) {
        Map<String, Object> ref = new LinkedHashMap<>();
        ref.put("apiVersion", composite.gvk().apiVersion());
        ref.put("kind", composite.gvk().kind());
        ref.put("name", composite.name());
        Map<String, Object> spec = new LinkedHashMap<>(selected);
        spec.put("resourceRef", ref);
        return writes.merge(claim, Map.of("spec", spec));
    }
}
