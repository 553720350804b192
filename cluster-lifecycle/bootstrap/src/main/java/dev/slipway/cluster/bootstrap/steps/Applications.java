package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.api.fleet.ClusterProfileSpec.Addon;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Applications by which add-ons are delivered, pure. */
final class Applications {

    private Applications() {}

    static Ref ref(String namespace, KubeObject cluster, String addon) {
        return new Ref(Keys.APPLICATION, namespace, cluster.namespace() + "-" + cluster.name() + "-" + addon);
    }

    static KubeObject of(String namespace, KubeObject cluster, Addon addon, String version) {
        String member = Keys.member(cluster);
        Map<String, Object> destination = new LinkedHashMap<>();
        destination.put("name", member);
        destination.put("namespace", addon.namespace() == null ? "default" : addon.namespace());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", addon.project() == null ? "default" : addon.project());
        spec.put("destination", destination);
        spec.put("source", source(addon, version));
        spec.put(
                "syncPolicy",
                Map.of(
                        "automated", Map.of("prune", true, "selfHeal", true),
                        "syncOptions", List.of("CreateNamespace=true")));
        return KubeObject.of(ref(namespace, cluster, addon.name()))
                .withLabel(Keys.MEMBER, member)
                .withLabel(Keys.ADDON, addon.name())
                .with(spec, "spec");
    }

    private static Map<String, Object> source(Addon addon, String version) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("repoURL", addon.repoURL());
        source.put("targetRevision", version);
        if (addon.chart() != null) {
            source.put("chart", addon.chart());
        } else {
            source.put("path", addon.path() == null ? "." : addon.path());
        }
        if (addon.values() != null && !addon.values().isNull()) {
            source.put("helm", Map.of("valuesObject", Json.tree((Object) addon.values())));
        }
        return source;
    }

    /** Return whether what is wanted now runs: Healthy of an earlier version counts for nothing. */
    static boolean isDelivered(KubeObject application, String version) {
        return application
                        .text("status", "sync", "comparedTo", "source", "targetRevision")
                        .filter(version::equals)
                        .isPresent()
                && health(application).equals("Healthy")
                && sync(application).equals("Synced");
    }

    static String health(KubeObject application) {
        return application.text("status", "health", "status").orElse("");
    }

    static String sync(KubeObject application) {
        return application.text("status", "sync", "status").orElse("");
    }
}
