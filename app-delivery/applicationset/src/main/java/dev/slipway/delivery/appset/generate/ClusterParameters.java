package dev.slipway.delivery.appset.generate;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.delivery.appset.render.Names;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.delivery.project.ClusterId;
import dev.slipway.kernel.object.Labels;
import dev.slipway.template.format.TextMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parameters of the clusters that are registered. Without a selector the local one is among them, registered or not. */
final class ClusterParameters {

    /** Annotations by which controllers talk to each other: an Application must not change when they do. */
    private static final Set<String> UNSEEN = Set.of(
            "argocd.argoproj.io/refresh",
            "argocd.argoproj.io/hydrate",
            "argocd.argoproj.io/tracking-id",
            "argocd.argoproj.io/installation-id",
            "kubectl.kubernetes.io/last-applied-configuration");

    private ClusterParameters() {}

    static List<Map<String, Object>> of(Spec spec, List<ClusterSecret> clusters) {
        LabelSelector selector = Selectors.ofLabels(spec.map("selector"));
        Map<String, ClusterSecret> byName = new TreeMap<>();
        clusters.stream()
                .filter(cluster -> Labels.match(selector, cluster.labels()))
                .forEach(cluster -> byName.put(cluster.name(), cluster));
        List<Map<String, Object>> all = new ArrayList<>();
        byName.values().forEach(cluster -> all.add(spec.withValues(parameters(cluster, spec.isGo()))));
        boolean selects = !spec.map("selector").isEmpty() && !isEmpty(selector);
        boolean local =
                byName.values().stream().anyMatch(cluster -> cluster.server().equals(ClusterId.LOCAL.server()));
        if (!selects && !local) {
            all.add(spec.withValues(basic(ClusterId.LOCAL.name(), ClusterId.LOCAL.server(), "")));
        }
        return spec.flag("flatList") ? List.of(Map.of("clusters", all)) : all;
    }

    private static boolean isEmpty(LabelSelector selector) {
        return (selector.matchLabels() == null || selector.matchLabels().isEmpty())
                && (selector.matchExpressions() == null
                        || selector.matchExpressions().isEmpty());
    }

    private static Map<String, Object> basic(String name, String server, String project) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("name", name);
        parameters.put("nameNormalized", Names.normalized(name));
        parameters.put("server", server);
        parameters.put("project", project);
        return parameters;
    }

    private static Map<String, Object> parameters(ClusterSecret cluster, boolean go) {
        Map<String, Object> parameters = basic(cluster.name(), cluster.server(), cluster.project());
        if (go) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            put(metadata, "annotations", cluster.annotations(), annotations(cluster));
            put(metadata, "labels", cluster.labels(), cluster.labels());
            parameters.put("metadata", metadata);
        } else {
            annotations(cluster).forEach((key, value) -> parameters.put("metadata.annotations." + key, value));
            cluster.labels().forEach((key, value) -> parameters.put("metadata.labels." + key, value));
        }
        return parameters;
    }

    /** What is there shows even when nothing of it is to be seen. */
    private static void put(
            Map<String, Object> metadata, String key, Map<String, String> all, Map<String, String> seen) {
        if (!all.isEmpty()) {
            metadata.put(key, new TextMap(seen));
        }
    }

    private static Map<String, String> annotations(ClusterSecret cluster) {
        Map<String, String> seen = new LinkedHashMap<>(cluster.annotations());
        seen.keySet().removeAll(UNSEEN);
        return seen;
    }
}
