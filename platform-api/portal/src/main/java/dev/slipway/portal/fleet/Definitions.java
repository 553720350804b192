package dev.slipway.portal.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kinds definitions make. Pure. */
final class Definitions {

    private static final String MANAGED = "managed";

    private Definitions() {}

    /** Return the kinds of claims that these XRDs offer, sorted. */
    static List<Gvk> claims(Collection<KubeObject> definitions) {
        return kinds(definitions, "claimNames");
    }

    /** Return the kinds of composite resources that these XRDs define, sorted. */
    static List<Gvk> composites(Collection<KubeObject> definitions) {
        return kinds(definitions, "names");
    }

    private static List<Gvk> kinds(Collection<KubeObject> definitions, String names) {
        return definitions.stream()
                .flatMap(xrd -> xrd
                        .text("spec", names, "kind")
                        .flatMap(kind -> version(xrd)
                                .map(version ->
                                        new Gvk(xrd.text("spec", "group").orElse(""), version, kind)))
                        .stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The version that references use; an XRD without a mark has one version only. */
    private static Optional<String> version(KubeObject xrd) {
        List<Map<?, ?>> versions = xrd.list("spec", "versions").stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(version -> (Map<?, ?>) version)
                .toList();
        return versions.stream()
                .filter(version -> Boolean.TRUE.equals(version.get("referenceable")))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(version -> version.get("name"))
                .map(String::valueOf);
    }

    /**
     * Return the kinds whose CRDs say that they are managed resources, sorted: in the version in which they are watched
     * already, else in the one that is stored. Those that are watched come before the limit on how many there are.
     */
    static List<Gvk> managed(Collection<KubeObject> crds, Collection<Gvk> watched, int most) {
        Map<String, Gvk> known = new HashMap<>();
        watched.forEach(gvk -> known.putIfAbsent(gvk.group() + "/" + gvk.kind(), gvk));
        return crds.stream()
                .filter(crd -> crd.list("spec", "names", "categories").contains(MANAGED))
                .flatMap(crd -> stored(crd).stream())
                .map(gvk -> known.getOrDefault(gvk.group() + "/" + gvk.kind(), gvk))
                .sorted(Comparator.comparing((Gvk gvk) -> !known.containsKey(gvk.group() + "/" + gvk.kind()))
                        .thenComparing(gvk -> gvk))
                .limit(most)
                .sorted()
                .toList();
    }

    /** Return the kind that a group serves under this name, in the version that is stored. */
    static Optional<Gvk> served(Collection<KubeObject> crds, String group, String kind) {
        return crds.stream()
                .flatMap(crd -> stored(crd).stream())
                .filter(gvk -> gvk.group().equals(group) && gvk.kind().equals(kind))
                .findFirst();
    }

    /** Versions carry whole schemas: nothing of them is copied to find a name. */
    private static Optional<Gvk> stored(KubeObject crd) {
        return crd.list("spec", "versions").stream()
                .filter(version -> version instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("storage")))
                .map(version -> ((Map<?, ?>) version).get("name"))
                .findFirst()
                .map(version -> new Gvk(
                        crd.text("spec", "group").orElse(""),
                        String.valueOf(version),
                        crd.text("spec", "names", "kind").orElse("")));
    }
}
