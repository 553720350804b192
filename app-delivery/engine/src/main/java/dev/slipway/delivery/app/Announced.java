package dev.slipway.delivery.app;

import dev.slipway.delivery.app.Targets.Scopes;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds that come into being by the very objects that are delivered: from CRDs and from Crossplane's XRDs. */
final class Announced {

    private Announced() {}

    static Scopes by(List<Manifest> manifests) {
        Map<String, Boolean> namespaced = new HashMap<>();
        for (Manifest manifest : manifests) {
            KubeObject object = manifest.object();
            switch (object.gvk().group() + "/" + object.kind()) {
                case "apiextensions.k8s.io/CustomResourceDefinition" ->
                    put(
                            namespaced,
                            object,
                            "names",
                            !object.text("spec", "scope").equals(Optional.of("Cluster")));
                case "apiextensions.crossplane.io/CompositeResourceDefinition" -> {
                    put(namespaced, object, "names", isNamespaced(object));
                    put(namespaced, object, "claimNames", true);
                }
                default -> {}
            }
        }
        return gvk -> Optional.ofNullable(namespaced.get(key(gvk)));
    }

    /** Composite resources of version 1 have no namespace, those of version 2 have one unless they say otherwise. */
    private static boolean isNamespaced(KubeObject definition) {
        String scope = definition
                .text("spec", "scope")
                .orElse(definition.gvk().version().equals("v1") ? "LegacyCluster" : "Namespaced");
        return scope.equals("Namespaced");
    }

    private static void put(Map<String, Boolean> namespaced, KubeObject definition, String names, boolean value) {
        definition
                .text("spec", names, "kind")
                .ifPresent(
                        kind -> namespaced.put(definition.text("spec", "group").orElse("") + "/" + kind, value));
    }

    private static String key(Gvk gvk) {
        return gvk.group() + "/" + gvk.kind();
    }
}
