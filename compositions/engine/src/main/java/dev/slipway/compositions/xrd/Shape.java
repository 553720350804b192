package dev.slipway.compositions.xrd;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;

/** What kind of CRD is derived: where its machinery lies and what it is called in messages. */
enum Shape {
    LEGACY_COMPOSITE("Composite Resource", "composite", "Cluster", "legacySpec", "legacyStatus"),
    CLUSTER_COMPOSITE("Composite Resource", "composite", "Cluster", "clusterSpec", "status"),
    NAMESPACED_COMPOSITE("Composite Resource", "composite", "Namespaced", "namespacedSpec", "status"),
    CLAIM("Composite Resource Claim", "claim", "Namespaced", "claimSpec", "legacyStatus");

    private final String title;
    private final String category;
    private final String scope;
    private final String specSection;
    private final String statusSection;

    Shape(String title, String category, String scope, String specSection, String statusSection) {
        this.title = title;
        this.category = category;
        this.scope = scope;
        this.specSection = specSection;
        this.statusSection = statusSection;
    }

    /** Return the shape of a definition's composite resources; a v2 definition without scope is namespaced. */
    static Shape ofComposite(KubeObject xrd) {
        String scope =
                xrd.text("spec", "scope").orElse(xrd.gvk().version().equals("v1") ? "LegacyCluster" : "Namespaced");
        return switch (scope) {
            case "Namespaced" -> NAMESPACED_COMPOSITE;
            case "Cluster" -> CLUSTER_COMPOSITE;
            default -> LEGACY_COMPOSITE;
        };
    }

    boolean isLegacy() {
        return this == LEGACY_COMPOSITE || this == CLAIM;
    }

    String title() {
        return title;
    }

    String category() {
        return category;
    }

    String scope() {
        return scope;
    }

    Map<String, Object> specFields() {
        return MachineryFields.of(specSection);
    }

    Map<String, Object> statusFields() {
        return MachineryFields.of(statusSection);
    }
}
