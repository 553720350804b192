package dev.slipway.compositions.composite;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The references that a composite resource keeps to what it is composed of, sorted so that they are stable. */
public final class ResourceRefs {

    private ResourceRefs() {}

    static List<Map<String, Object>> of(KubeObject xr, List<Composed> composed) {
        return of(xr, composed.stream().map(Composed::ref));
    }

    /** Return references to further objects too, which are remembered until they have gone. */
    public static List<Map<String, Object>> with(
            KubeObject xr, List<Map<String, Object>> refs, List<KubeObject> others) {
        List<Map<String, Object>> all = new ArrayList<>(refs);
        of(xr, others.stream().map(KubeObject::ref)).stream()
                .filter(ref -> !refs.contains(ref))
                .forEach(all::add);
        return all;
    }

    private static List<Map<String, Object>> of(KubeObject xr, Stream<Ref> refs) {
        return refs.sorted(Comparator.comparing(ref -> ref.gvk().apiVersion()
                        + ref.gvk().kind()
                        + ref.name()
                        + (xr.namespace().isEmpty() ? ref.namespace() : "")))
                .map(ref -> toMap(ref, xr))
                .toList();
    }

    private static Map<String, Object> toMap(Ref ref, KubeObject xr) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("apiVersion", ref.gvk().apiVersion());
        map.put("kind", ref.gvk().kind());
        map.put("name", ref.name());
        if (xr.namespace().isEmpty() && !ref.namespace().isEmpty()) {
            map.put("namespace", ref.namespace());
        }
        return map;
    }

    /** Read the references of a composite resource; entries without a name are not there yet. */
    public static List<Ref> read(KubeObject xr, Machinery machinery) {
        return machinery.resourceRefs(xr).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item ->
                        item.text("name").filter(name -> !name.isEmpty()).isPresent())
                .map(item -> new Ref(
                        Gvk.of(item.apiVersion(), item.kind()),
                        item.text("namespace").orElse(xr.namespace()),
                        item.text("name").orElse("")))
                .toList();
    }
}
