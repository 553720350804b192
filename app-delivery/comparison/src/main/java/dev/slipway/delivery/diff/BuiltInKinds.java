package dev.slipway.delivery.diff;

import dev.slipway.kernel.object.Gvk;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the shape of Kubernetes' own kinds; kinds made by definitions have none. Old versions share the newest's. */
final class BuiltInKinds {

    private static final String MODEL = "io.fabric8.kubernetes.api.model.";
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("apps", "apps."),
            Map.entry("extensions", "apps."),
            Map.entry("batch", "batch.v1."),
            Map.entry("autoscaling", "autoscaling."),
            Map.entry("networking.k8s.io", "networking.v1."),
            Map.entry("policy", "policy.v1."),
            Map.entry("rbac.authorization.k8s.io", "rbac."),
            Map.entry("storage.k8s.io", "storage."),
            Map.entry("scheduling.k8s.io", "scheduling.v1."),
            Map.entry("coordination.k8s.io", "coordination.v1."),
            Map.entry("discovery.k8s.io", "discovery.v1."),
            Map.entry("node.k8s.io", "node.v1."),
            Map.entry("certificates.k8s.io", "certificates.v1."),
            Map.entry("admissionregistration.k8s.io", "admissionregistration.v1."));

    private BuiltInKinds() {}

    static Optional<Shape> shape(Gvk gvk) {
        String folder = PACKAGES.get(gvk.group());
        if (folder == null || !gvk.kind().matches("[A-Z][A-Za-z0-9]{1,60}")) {
            return Optional.empty();
        }
        if (gvk.group().equals("autoscaling")) {
            folder = folder + (gvk.version().equals("v1") ? "v1." : "v2.");
        }
        if (gvk.group().equals("extensions") && gvk.kind().equals("Ingress")) {
            folder = "networking.v1.";
        }
        return model(folder + gvk.kind());
    }

    /** Return the shape of a type as {@code knownTypeFields} names it, such as {@code core/v1/PodSpec}. */
    static Optional<Shape> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "core/quantity" -> Optional.of(Shape.of(io.fabric8.kubernetes.api.model.Quantity.class));
            case "meta/v1/duration" -> Optional.empty();
            default ->
                name.matches("core/v1/[A-Za-z0-9]+") ? model(name.substring("core/v1/".length())) : Optional.empty();
        };
    }

    private static Optional<Shape> model(String name) {
        try {
            return Optional.of(Shape.of(Class.forName(MODEL + name)));
        } catch (ClassNotFoundException | NoClassDefFoundError unknown) {
            return Optional.empty();
        }
    }
}
