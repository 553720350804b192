package dev.slipway.compositions.claim;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The composite resource that a claim wants: its labels, annotations and spec, without what is the claim's own. Pure.
 * Rules as in Crossplane's claim reconciler (server-side apply syncer).
 */
final class DesiredComposite {

    /** Fields of a claim that mean something else, or nothing, on its composite resource. */
    private static final Set<String> CLAIM_ONLY =
            Set.of("resourceRef", "writeConnectionSecretToRef", "compositeDeletePolicy", "compositionRevisionRef");

    private static final Set<String> MANUAL_ONLY = Set.of("compositionRevisionRef");

    private DesiredComposite() {}

    static KubeObject of(ClaimSnapshot snapshot) {
        KubeObject claim = snapshot.claim();
        Map<String, Object> spec = spec(claim);
        spec.put("claimRef", claimRef(claim));
        KubeObject composite = KubeObject.of(snapshot.compositeRef())
                .with(labels(claim), "metadata", "labels")
                .with(spec, "spec");
        Map<String, String> annotations = annotations(snapshot);
        return annotations.isEmpty() ? composite : composite.with(annotations, "metadata", "annotations");
    }

    private static Map<String, Object> spec(KubeObject claim) {
        Map<String, Object> spec = new LinkedHashMap<>(claim.map("spec"));
        spec.keySet().removeAll(CLAIM_ONLY);
        if ("Manual".equals(spec.get("compositionUpdatePolicy"))) {
            MANUAL_ONLY.forEach(key -> claim.at("spec", key).ifPresent(value -> spec.put(key, value)));
        }
        return spec;
    }

    private static Map<String, Object> claimRef(KubeObject claim) {
        Map<String, Object> ref = new LinkedHashMap<>();
        ref.put("apiVersion", claim.apiVersion());
        ref.put("kind", claim.kind());
        ref.put("namespace", claim.namespace());
        ref.put("name", claim.name());
        return ref;
    }

    private static Map<String, String> labels(KubeObject claim) {
        Map<String, String> labels = new LinkedHashMap<>();
        claim.labels().forEach(unreserved(labels));
        labels.put(Keys.CLAIM_NAME, claim.name());
        labels.put(Keys.CLAIM_NAMESPACE, claim.namespace());
        return labels;
    }

    /** The external name that a composite resource has already wins over the claim's. */
    private static Map<String, String> annotations(ClaimSnapshot snapshot) {
        Map<String, String> annotations = new LinkedHashMap<>();
        snapshot.claim().annotations().forEach(unreserved(annotations));
        snapshot.composite()
                .flatMap(xr -> xr.annotation(Keys.EXTERNAL_NAME))
                .ifPresent(name -> annotations.put(Keys.EXTERNAL_NAME, name));
        return annotations;
    }

    private static BiConsumer<String, String> unreserved(Map<String, String> into) {
        return (key, value) -> {
            int slash = key.indexOf('/');
            String domain = slash < 0 ? "" : key.substring(0, slash);
            boolean reserved = domain.equals("kubernetes.io")
                    || domain.equals("k8s.io")
                    || domain.endsWith(".kubernetes.io")
                    || domain.endsWith(".k8s.io");
            if (!reserved) {
                into.put(key, value);
            }
        };
    }
}
