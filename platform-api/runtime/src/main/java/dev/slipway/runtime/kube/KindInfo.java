package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/** How the API server serves a kind. */
public record KindInfo(Gvk gvk, String plural, boolean namespaced) {

    /** Return the definition that the client library asks for. */
    public ResourceDefinitionContext definition() {
        return new ResourceDefinitionContext.Builder()
                .withGroup(gvk.group())
                .withVersion(gvk.version())
                .withKind(gvk.kind())
                .withPlural(plural)
                .withNamespaced(namespaced)
                .build();
    }

    String path(String namespace) {
        String root = gvk.group().isEmpty() ? "/api/" + gvk.version() : "/apis/" + gvk.apiVersion();
        return namespaced && !namespace.isEmpty()
                ? root + "/namespaces/" + namespace + "/" + plural
                : root + "/" + plural;
    }
}
