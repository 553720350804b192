package dev.slipway.provider.kubernetes.object;

import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.api.kubernetes.ManagedObject.DependsOn;
import dev.slipway.api.kubernetes.ManagedObject.PatchesFrom;
import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hub's objects that an object waits for and takes values from. Namespaced objects refer to objects of their own
 * namespace only, or they could read what their owner may not. Pure.
 */
final class References {

    private final KubeObject object;
    private final List<ManagedObject.Reference> references;

    References(KubeObject object, ManagedObject.Spec spec) {
        this.object = object;
        this.references = spec.references() == null ? List.of() : spec.references();
    }

    /** Return what is referred to. */
    List<Ref> refs() {
        List<Ref> refs = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            ref(i).ifPresent(refs::add);
        }
        return refs;
    }

    /** Return the manifest with the values in it. What is missing is a NOT_FOUND fault that says which, and of what. */
    KubeObject fill(KubeObject manifest, Function<Ref, Optional<KubeObject>> lookup) {
        Map<String, Object> tree = Tree.thawed(manifest.tree());
        for (int i = 0; i < references.size(); i++) {
            Optional<Ref> ref = ref(i);
            if (ref.isEmpty()) {
                continue;
            }
            String label = "spec.references[" + i + "]";
            KubeObject source = lookup.apply(ref.get())
                    .orElseThrow(() -> new FaultException(
                            Fault.NOT_FOUND, label + ": waits for " + ref.get() + ", which does not exist"));
            PatchesFrom from = references.get(i).patchesFrom();
            if (from != null) {
                patch(tree, references.get(i), source, label);
            }
        }
        return KubeObject.of(tree);
    }

    private static void patch(
            Map<String, Object> tree, ManagedObject.Reference reference, KubeObject source, String label) {
        PatchesFrom from = java.util.Objects.requireNonNull(reference.patchesFrom());
        String to = reference.toFieldPath() == null ? from.fieldPath() : reference.toFieldPath();
        @Nullable Object value;
        try {
            value = Paved.over(Tree.thawed(source.tree())).get(from.fieldPath());
        } catch (FieldPathException problem) {
            Fault fault = problem.isNotFound() ? Fault.NOT_FOUND : Fault.INVALID;
            throw new FaultException(
                    fault, label + ".patchesFrom.fieldPath in " + source.ref() + ": " + problem.getMessage());
        }
        try {
            Paved.over(tree).set(to, value);
        } catch (FieldPathException problem) {
            throw new FaultException(Fault.INVALID, label + ".toFieldPath: " + problem.getMessage());
        }
    }

    private Optional<Ref> ref(int index) {
        PatchesFrom from = references.get(index).patchesFrom();
        DependsOn on = references.get(index).dependsOn();
        if (from != null) {
            return Optional.of(
                    ref(new DependsOn(from.apiVersion(), from.kind(), from.name(), from.namespace()), index));
        }
        return Optional.ofNullable(on).map(named -> ref(named, index));
    }

    private Ref ref(DependsOn named, int index) {
        Gvk gvk = Gvk.of(
                named.apiVersion() == null ? object.apiVersion() : named.apiVersion(),
                named.kind() == null ? object.kind() : named.kind());
        String given = named.namespace() == null ? "" : named.namespace();
        if (!object.namespace().isEmpty() && !given.isEmpty() && !given.equals(object.namespace())) {
            throw new FaultException(
                    Fault.DENIED,
                    "spec.references[" + index + "]: " + object.ref() + " must not refer to an object in namespace "
                            + given);
        }
        return new Ref(gvk, given.isEmpty() ? object.namespace() : given, named.name());
    }
}
