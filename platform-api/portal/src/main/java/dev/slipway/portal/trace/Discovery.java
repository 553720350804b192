package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the aggregated discovery document of Kubernetes ({@code apidiscovery.k8s.io/v2}). */
public final class Discovery {

    private Discovery() {}

    public static List<ServedKind> kinds(KubeObject list) {
        List<ServedKind> kinds = new ArrayList<>();
        for (KubeObject group : objects(list.list("items"))) {
            for (KubeObject version : objects(group.list("versions"))) {
                objects(version.list("resources")).stream()
                        .filter(resource ->
                                resource.text("responseKind", "kind").isPresent())
                        .map(resource ->
                                kind(group.name(), version.text("version").orElse(""), resource))
                        .forEach(kinds::add);
            }
        }
        return kinds;
    }

    private static ServedKind kind(String group, String version, KubeObject resource) {
        return new ServedKind(
                new Gvk(group, version, resource.text("responseKind", "kind").orElse("")),
                resource.text("resource").orElse(""),
                resource.text("singularResource").orElse(""),
                resource.text("scope").orElse("").equals("Namespaced"),
                resource.list("categories").stream().map(String::valueOf).toList());
    }

    private static List<KubeObject> objects(List<Object> items) {
        return items.stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }
}
