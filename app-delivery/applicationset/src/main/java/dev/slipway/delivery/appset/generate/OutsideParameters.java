package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.generate.World.Decisions;
import dev.slipway.delivery.appset.render.Values;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.TextMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters that others decide on: a placement object, or a plugin. */
final class OutsideParameters {

    private OutsideParameters() {}

    static List<Map<String, Object>> decisions(Spec spec, World world) {
        boolean named = !spec.text("name").isEmpty();
        boolean labelled = !spec.map("labelSelector").isEmpty();
        if (named == labelled) {
            throw new GenerationException("there is a problem with the definition of the ClusterDecisionResource"
                    + " generator: it wants either a name or a labelSelector");
        }
        Decisions decisions = world.decisions(spec.tree());
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> decision : decisions.entries()) {
            String match = Values.text(decision.getOrDefault(decisions.matchKey(), ""));
            find(world.clusters(), match).ifPresent(cluster -> all.add(parameters(spec, cluster, decision)));
        }
        return all;
    }

    private static Optional<ClusterSecret> find(List<ClusterSecret> clusters, String name) {
        return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
    }

    private static Map<String, Object> parameters(Spec spec, ClusterSecret cluster, Map<String, Object> decision) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("name", cluster.name());
        parameters.put("server", cluster.server());
        decision.forEach((key, value) -> parameters.put(key, Values.text(value)));
        if (spec.isGo() && !spec.map("values").isEmpty()) {
            parameters.put("values", new TextMap(spec.map("values")));
        } else {
            spec.map("values").forEach((key, value) -> parameters.put("values." + key, value));
        }
        return parameters;
    }

    static List<Map<String, Object>> plugin(Spec spec, World world) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> answer : world.plugin(spec.tree())) {
            Map<String, Object> json = Values.asJson(answer);
            Map<String, Object> parameters = new LinkedHashMap<>(spec.isGo() ? json : Values.flat(json));
            parameters.put("generator", Map.of("input", Map.of("parameters", input(spec))));
            all.add(spec.withValues(parameters));
        }
        return all;
    }

    /** What a plugin was asked shows as its undecoded JSON, byte by byte: so it does in Argo CD. */
    private static Map<String, Object> input(Spec spec) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Spec.map(spec.map("input").get("parameters")).forEach((key, value) -> {
            byte[] json = GoJson.encode(value).getBytes(StandardCharsets.UTF_8);
            shown.put(key, "{" + GoFormat.value(json) + "}");
        });
        return shown;
    }
}
