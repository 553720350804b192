package dev.slipway.cluster.gcp.network;

import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a GCPManagedCluster says about its network: the URLs of what there is. Pure. */
final class Links {

    private Links() {}

    static Map<String, Object> of(Map<String, KubeObject> parts) {
        Map<String, Object> network = new LinkedHashMap<>();
        Map<String, Object> rules = new LinkedHashMap<>();
        parts.values()
                .forEach(part -> part.text("status", "atProvider", "selfLink").ifPresent(link -> {
                    if (part.kind().equals("Network")) {
                        network.put("selfLink", link);
                    } else if (part.kind().equals("Firewall")) {
                        rules.put(part.annotation("crossplane.io/external-name").orElse(part.name()), link);
                    }
                }));
        if (!rules.isEmpty()) {
            network.put("firewallRules", rules);
        }
        return network;
    }
}
