package dev.slipway.compositions.operation;

import dev.slipway.compositions.digest.Sha256;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to which change of its objects a watch operation has made operations. Resource versions grow for all objects of a
 * kind together, so one is enough to remember; with it, operations of the past can be removed and are not made again.
 * Pure.
 */
record Handled(Gvk kind, String resourceVersion) {

    private static final String FIELD = "handled";
    private static final int HASH = 7;
    private static final Comparator<String> GROWING =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    static Handled of(KubeObject watch) {
        Gvk kind = Gvk.of(
                watch.text("spec", "watch", "apiVersion").orElse(""),
                watch.text("spec", "watch", "kind").orElse(""));
        boolean same = watch.text("status", FIELD, "apiVersion").orElse("").equals(kind.apiVersion())
                && watch.text("status", FIELD, "kind").orElse("").equals(kind.kind());
        return new Handled(
                kind, same ? watch.text("status", FIELD, "resourceVersion").orElse("") : "");
    }

    /** Return the objects that are new or have changed since, what changed first before the rest. */
    List<KubeObject> news(List<KubeObject> objects) {
        return objects.stream()
                .filter(object -> GROWING.compare(object.resourceVersion(), resourceVersion) > 0)
                .sorted(Comparator.comparing(KubeObject::resourceVersion, GROWING))
                .toList();
    }

    Handled with(KubeObject object) {
        return new Handled(kind, object.resourceVersion());
    }

    void write(Map<String, Object> status) {
        if (!resourceVersion.isEmpty()) {
            Map<String, Object> handled = new LinkedHashMap<>();
            handled.put("apiVersion", kind.apiVersion());
            handled.put("kind", kind.kind());
            handled.put("resourceVersion", resourceVersion);
            status.put(FIELD, handled);
        }
    }

    /** Return the name of the operation for one state of an object, as upstream derives it. */
    static String nameOf(KubeObject watch, KubeObject object) {
        String hash = Sha256.hex(object.uid() + "-" + object.resourceVersion());
        return watch.name() + "-" + hash.substring(0, HASH);
    }
}
