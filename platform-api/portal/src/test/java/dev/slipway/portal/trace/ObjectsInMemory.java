package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A cluster that holds the documents of a YAML stream. */
record ObjectsInMemory(Map<Ref, KubeObject> objects) implements LiveObjects {

    static final List<ServedKind> KINDS = List.of(
            kind("example.org/v1", "Thing", true, "claim"),
            kind("example.org/v1", "XThing", false, "composite"),
            kind("sql.example.org/v1", "Role", false, "managed"),
            kind("sql.m.example.org/v1", "Role", true, "managed"),
            kind("argoproj.io/v1alpha1", "Application", true, ""),
            kind("v1", "Secret", true, ""));

    static ObjectsInMemory of(String yaml) {
        Map<Ref, KubeObject> all = new LinkedHashMap<>();
        Json.parseYaml(yaml).stream().map(KubeObject::of).forEach(object -> all.put(object.ref(), object));
        return new ObjectsInMemory(all);
    }

    ObjectsInMemory without(Ref ref) {
        Map<Ref, KubeObject> fewer = new LinkedHashMap<>(objects);
        fewer.remove(ref);
        return new ObjectsInMemory(fewer);
    }

    ObjectsInMemory with(String yaml) {
        Map<Ref, KubeObject> more = new LinkedHashMap<>(objects);
        more.putAll(of(yaml).objects);
        return new ObjectsInMemory(more);
    }

    @Override
    public Optional<KubeObject> get(Ref ref) {
        return Optional.ofNullable(objects.get(ref));
    }

    @Override
    public List<KubeObject> list(Gvk gvk) {
        return objects.values().stream()
                .filter(object -> object.gvk().equals(gvk))
                .toList();
    }

    @Override
    public List<ServedKind> kinds() {
        return KINDS;
    }

    private static ServedKind kind(String apiVersion, String kind, boolean namespaced, String category) {
        String singular = kind.toLowerCase(Locale.ROOT);
        return new ServedKind(Gvk.of(apiVersion, kind), singular + "s", singular, namespaced, List.of(category));
    }
}
