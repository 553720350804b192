package dev.slipway.delivery.diff;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares without asking the API server: three-way with the configuration that the live object remembers, else two-way.
 * After Argo CD's engine, whose results it gives.
 */
public final class ClientSideDiff {

    static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private ClientSideDiff() {}

    /** Return what applying an object that is not there yet would do. */
    public static Difference created(KubeObject target, DiffOptions options) {
        return Difference.created(KubeObject.of(prepared(target, options)));
    }

    /** Return what applying {@code target} would change in {@code live}. */
    public static Difference of(KubeObject target, KubeObject live, DiffOptions options) {
        Map<String, Object> config = prepared(target, options);
        Map<String, Object> current = prepared(live, options);
        Map<String, Object> original = lastApplied(current, options).orElse(config);
        return predicted(live.gvk(), trimmed(original), trimmed(config), current);
    }

    static Map<String, Object> prepared(KubeObject object, DiffOptions options) {
        Map<String, Object> tree = Tree.thawed(object.tree());
        Map<String, Object> rewritten = BuiltInKinds.shape(object.gvk())
                .map(shape -> Decoding.rewritten(shape, tree))
                .orElse(tree);
        Normalisation.apply(rewritten, options);
        return rewritten;
    }

    private static Optional<Map<String, Object>> lastApplied(Map<String, Object> live, DiffOptions options) {
        String text = Trees.textAt(live, "metadata", "annotations", LAST_APPLIED);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<String, Object> tree = Tree.thawed(Json.tree(text.getBytes(StandardCharsets.UTF_8)));
            Normalisation.apply(tree, options);
            return Optional.of(tree);
        } catch (FaultException broken) {
            return Optional.empty();
        }
    }

    /** The namespace may stand in Git or not, and an empty map of annotations says nothing. */
    private static Map<String, Object> trimmed(Map<String, Object> tree) {
        Map<String, Object> metadata = Trees.mapAt(tree, "metadata");
        if (metadata == null) {
            return tree;
        }
        Map<String, Object> kept = new LinkedHashMap<>(metadata);
        kept.remove("namespace");
        Map<String, Object> annotations = Trees.map(kept.get("annotations"));
        if (kept.containsKey("annotations") && (annotations == null || annotations.isEmpty())) {
            kept.remove("annotations");
        }
        Map<String, Object> result = new LinkedHashMap<>(tree);
        result.put("metadata", kept);
        return result;
    }

    private static Difference predicted(
            Gvk gvk, Map<String, Object> original, Map<String, Object> config, Map<String, Object> live) {
        Shape shape = BuiltInKinds.shape(gvk).orElse(null);
        if (shape == null) {
            return difference(live, JsonMerge.merge(original, config, live));
        }
        Map<String, Object> base = gvk.kind().equals("StatefulSet") ? withKnownClaims(original, live) : live;
        Map<String, Object> predicted = StrategicMerge.merge(shape, original, config, base);
        restoreClaims(predicted, base, live);
        Map<String, Object> before = Tree.thawed(live);
        Map<String, Object> after = Tree.thawed(predicted);
        if (Decoding.fits(shape, after, false)) {
            Defaults.apply(gvk, after);
        }
        if (Decoding.fits(shape, before, false)) {
            Defaults.apply(gvk, before);
        }
        return difference(before, after);
    }

    /** The server defaults fields of volume claim templates that nobody can see outside of it: they do not count. */
    private static Map<String, Object> withKnownClaims(Map<String, Object> original, Map<String, Object> live) {
        List<Object> known = Trees.list(Trees.at(original, "spec", "volumeClaimTemplates"));
        List<Object> claims = Trees.list(Trees.at(live, "spec", "volumeClaimTemplates"));
        if (known == null || claims == null) {
            return live;
        }
        Map<String, Object> result = new LinkedHashMap<>(live);
        Map<String, Object> spec = new LinkedHashMap<>(Trees.child(result, "spec"));
        spec.put("volumeClaimTemplates", Trees.onlyItems(known, claims));
        result.put("spec", spec);
        return result;
    }

    private static void restoreClaims(
            Map<String, Object> predicted, Map<String, Object> base, Map<String, Object> live) {
        Object compared = Trees.at(base, "spec", "volumeClaimTemplates");
        Map<String, Object> spec = Trees.mapAt(predicted, "spec");
        if (base != live && spec != null && Trees.same(spec.get("volumeClaimTemplates"), compared)) {
            spec.put("volumeClaimTemplates", Trees.at(live, "spec", "volumeClaimTemplates"));
        }
    }

    static Difference difference(Map<String, Object> live, @Nullable Map<String, Object> predicted) {
        boolean modified = !Trees.same(live, predicted);
        return new Difference(modified, KubeObject.of(live), predicted == null ? null : KubeObject.of(predicted));
    }
}
