package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;

/** How the API server serves a kind. */
public record KindInfo(Gvk gvk, String plural, boolean namespaced) {

    String path(String namespace) {
        String root = gvk.group().isEmpty() ? "/api/" + gvk.version() : "/apis/" + gvk.apiVersion();
        return namespaced && !namespace.isEmpty()
                ? root + "/namespaces/" + namespace + "/" + plural
                : root + "/" + plural;
    }
}
