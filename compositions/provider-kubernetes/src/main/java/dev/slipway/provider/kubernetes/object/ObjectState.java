package dev.slipway.provider.kubernetes.object;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.util.Map;

/** An object as its cluster shows it, and where the values to publish can be looked up. */
record ObjectState(KubeObject live, Kube cluster) {

    /** Return what {@code status.atProvider.manifest} shows: everything but bookkeeping and the values of a Secret. */
    Map<String, Object> shown() {
        KubeObject shown = live.without("metadata", "managedFields")
                .without("metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration");
        boolean secret = live.kind().equals("Secret") && live.apiVersion().equals("v1");
        return secret ? shown.without("data").without("stringData").tree() : shown.tree();
    }
}
