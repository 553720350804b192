package dev.slipway.cluster.gcp.desired;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects as tests write them, and managed resources in the states that their controllers leave them in. */
final class Objects {

    static final Setting SETTING =
            new Setting("demo", "team", "demo-project", new Ref(GcpKinds.SHARED_PROVIDER_CONFIG, "", "default"));

    private Objects() {}

    static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    static <T> T spec(String yaml, Class<T> type) {
        return Json.convert(Json.parseYaml(yaml).get(0), type);
    }

    static KubeObject observing(KubeObject resource) {
        return settled(resource).with(List.of("Observe"), "spec", "managementPolicies");
    }

    static KubeObject ready(KubeObject resource) {
        return said(settled(resource), "Ready", "True", "Available");
    }

    static KubeObject absent(KubeObject resource) {
        return said(said(settled(resource), "Ready", "False", "Unavailable"), "Synced", "False", "ReconcileError");
    }

    static KubeObject settled(KubeObject resource) {
        return resource.with(1, "metadata", "generation")
                .with("uid-1", "metadata", "uid")
                .with(1, "status", "observedGeneration");
    }

    private static KubeObject said(KubeObject resource, String type, String status, String reason) {
        List<Object> conditions = new ArrayList<>(resource.list("status", "conditions"));
        conditions.add(
                Map.of("type", type, "status", status, "reason", reason, "lastTransitionTime", "2026-03-01T10:00:00Z"));
        return resource.with(conditions, "status", "conditions");
    }
}
