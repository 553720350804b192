package dev.slipway.compositions.composite;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a composite resource keeps what is Crossplane's: under {@code spec.crossplane}, or directly under {@code spec}
 * when it is of the legacy kind.
 */
public enum Machinery {
    LEGACY(List.of("spec")),
    MODERN(List.of("spec", "crossplane"));

    private final List<String> prefix;

    Machinery(List<String> prefix) {
        this.prefix = prefix;
    }

    public Optional<String> compositionName(KubeObject xr) {
        return xr.text(path("compositionRef", "name"));
    }

    public Optional<String> revisionName(KubeObject xr) {
        return xr.text(path("compositionRevisionRef", "name"));
    }

    public Map<String, Object> compositionLabels(KubeObject xr) {
        return xr.map(path("compositionSelector", "matchLabels"));
    }

    public Map<String, Object> revisionLabels(KubeObject xr) {
        return xr.map(path("compositionRevisionSelector", "matchLabels"));
    }

    public boolean updatesManually(KubeObject xr) {
        return xr.text(path("compositionUpdatePolicy")).filter("Manual"::equals).isPresent();
    }

    public List<Object> resourceRefs(KubeObject xr) {
        return xr.list(path("resourceRefs"));
    }

    /** Return the object with the composition and the revision that compose it recorded. */
    public KubeObject chosen(KubeObject xr, String composition, String revision) {
        KubeObject chosen = compositionName(xr).filter(composition::equals).isPresent()
                ? xr
                : with(xr, Map.of("name", composition), "compositionRef");
        return revisionName(chosen).filter(revision::equals).isPresent()
                ? chosen
                : with(chosen, Map.of("name", revision), "compositionRevisionRef");
    }

    /** Return the object with a field of the machinery set. */
    public KubeObject with(KubeObject xr, Object value, String... field) {
        return xr.with(value, path(field));
    }

    private String[] path(String... field) {
        List<String> path = new ArrayList<>(prefix);
        path.addAll(List.of(field));
        return path.toArray(String[]::new);
    }
}
