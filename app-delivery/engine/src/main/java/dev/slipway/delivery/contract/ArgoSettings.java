package dev.slipway.delivery.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.HashMap;
import java.util.Map;

/** Reads what an installation says in argocd-cm. */
public final class ArgoSettings {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    private ArgoSettings() {}

    /** Return its keys and values, as the API server has them now; nothing when it is not there. */
    public static Map<String, String> read(Kube kube, String namespace) {
        Map<String, String> settings = new HashMap<>();
        kube.get(in(namespace))
                .ifPresent(map -> map.map("data").forEach((key, value) -> settings.put(key, String.valueOf(value))));
        return settings;
    }

    /** Return where it is. */
    public static Ref in(String namespace) {
        return new Ref(CONFIG_MAP, namespace, "argocd-cm");
    }
}
