package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As whom a proposed object is applied: whoever applied it last from outside of Slipway, so that fields that the proposal
 * no longer has go, as they would. Pure.
 */
final class Author {

    /** The name under which applications are delivered. */
    private static final String DELIVERY = "argocd-controller";

    private static final List<String> CONTROLLERS =
            List.of("apiextensions.crossplane.io/", "slipway", "pkg.crossplane.io/");

    private Author() {}

    static String of(Optional<KubeObject> live) {
        return live.map(object -> object.list("metadata", "managedFields")).orElse(List.of()).stream()
                .filter(Map.class::isInstance)
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .filter(entry -> entry.text("operation").filter("Apply"::equals).isPresent())
                .filter(entry -> entry.text("subresource").isEmpty())
                .map(entry -> entry.text("manager").orElse(""))
                .filter(manager -> CONTROLLERS.stream().noneMatch(manager::startsWith))
                .findFirst()
                .orElse(DELIVERY);
    }
}
