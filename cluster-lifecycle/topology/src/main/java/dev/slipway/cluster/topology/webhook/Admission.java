package dev.slipway.cluster.topology.webhook;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the API server is told about the defaults of Clusters: to ask for them, and to go on without them where nobody
 * answers, since they count as if they stood there.
 */
final class Admission {

    private static final Gvk KIND = Gvk.of("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration");
    private static final Ref CONFIGURATION = new Ref(KIND, "", "slipway-cluster-defaults");
    private static final String MANAGER = "slipway-conversion";
    private static final int PATIENCE_SECONDS = 2;

    /** Controllers write to Clusters often, and to topologies never. */
    private static final String CHANGES = "has(object.spec.topology) && (request.operation == 'CREATE'"
            + " || !has(oldObject.spec.topology) || object.spec.topology != oldObject.spec.topology)";

    private final Kube kube;
    private final Map<String, Object> client;

    /** {@code client} is how the API server reaches the webhook, with its certificate. */
    Admission(Kube kube, Map<String, Object> client) {
        this.kube = kube;
        this.client = client;
    }

    /** Return whether the API server asks this webhook already. */
    boolean isActive() {
        return kube.get(CONFIGURATION)
                .filter(live -> Trees.maps(live.tree(), "webhooks").stream()
                        .anyMatch(webhook ->
                                Trees.map(webhook, "clientConfig").entrySet().containsAll(client.entrySet())))
                .isPresent();
    }

    void activate() {
        Map<String, Object> webhook = new LinkedHashMap<>();
        webhook.put("name", "defaults.clusters.slipway.dev");
        webhook.put("clientConfig", client);
        webhook.put("admissionReviewVersions", List.of("v1"));
        webhook.put("sideEffects", "None");
        webhook.put("failurePolicy", "Ignore");
        webhook.put("timeoutSeconds", PATIENCE_SECONDS);
        webhook.put("matchConditions", List.of(Map.of("name", "topology-changes", "expression", CHANGES)));
        webhook.put(
                "rules",
                List.of(Map.of(
                        "apiGroups", List.of(CoreKinds.GROUP),
                        "apiVersions", List.of("v1beta2"),
                        "operations", List.of("CREATE", "UPDATE"),
                        "resources", List.of("clusters"),
                        "scope", "Namespaced")));
        kube.apply(KubeObject.of(CONFIGURATION).with(List.of(webhook), "webhooks"), MANAGER);
    }
}
