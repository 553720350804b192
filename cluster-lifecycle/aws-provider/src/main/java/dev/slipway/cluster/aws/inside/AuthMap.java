package dev.slipway.cluster.aws.inside;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ConfigMap {@code aws-auth}, by which EKS knows who of IAM is who. EKS and people write into it as well: what they wrote
 * stays, in whatever order and with whatever fields, and only what an annotation says was added here is taken out again. Pure.
 *
 * @param wanted mappings by the key that they stand under, {@code mapRoles} or {@code mapUsers}
 */
record AuthMap(Map<String, List<Map<String, Object>>> wanted) {

    static final String ROLES = "mapRoles";
    static final String USERS = "mapUsers";

    private static final String ADDED = "slipway.dev/mappings";
    private static final String LIST = "list";

    /** Return the ConfigMap as it should be; equal to what it is when nothing is to be done. */
    KubeObject in(KubeObject live) {
        KubeObject result = live;
        Map<String, Object> added = new LinkedHashMap<>();
        for (String key : List.of(ROLES, USERS)) {
            List<Object> there = list(live, key);
            List<Map<String, Object>> mine = wanted.getOrDefault(key, List.of());
            List<Object> ours = added(live, key);
            List<Object> merged = merged(there, mine, ours);
            if (!merged.equals(there)) {
                result = merged.isEmpty() ? result.without("data", key) : result.with(Json.toYaml(merged), "data", key);
            }
            List<Object> next = mine.stream()
                    .filter(one -> ours.contains(one) || !there.contains(one))
                    .map(Object.class::cast)
                    .toList();
            if (!next.isEmpty()) {
                added.put(key, next);
            }
        }
        return noted(result, added);
    }

    private static List<Object> merged(List<Object> there, List<Map<String, Object>> mine, List<Object> ours) {
        List<Object> merged = new ArrayList<>(there);
        merged.removeIf(one -> ours.contains(one) && !mine.contains(one));
        mine.stream().filter(one -> !merged.contains(one)).forEach(merged::add);
        return merged;
    }

    private static KubeObject noted(KubeObject map, Map<String, Object> added) {
        if (added.isEmpty()) {
            return map.annotation(ADDED).isEmpty() ? map : map.without("metadata", "annotations", ADDED);
        }
        String text = Json.toJson(added);
        return map.annotation(ADDED).filter(text::equals).isPresent() ? map : map.withAnnotation(ADDED, text);
    }

    /** What cannot be read is left alone: somebody has to look. */
    private static List<Object> list(KubeObject map, String key) {
        String text = map.text("data", key).orElse("");
        try {
            return Json.parseYaml(LIST + ":\n" + text.indent(2)).stream()
                    .flatMap(document -> KubeObject.of(document).list(LIST).stream())
                    .toList();
        } catch (FaultException malformed) {
            throw new FaultException(
                    Fault.INVALID,
                    "the ConfigMap kube-system/aws-auth of the cluster has no list of mappings under " + key + ": "
                            + malformed.explanation(),
                    malformed);
        }
    }

    private static List<Object> added(KubeObject map, String key) {
        try {
            return map.annotation(ADDED)
                    .map(text -> Json.parseYaml(text).stream()
                            .flatMap(all -> KubeObject.of(all).list(key).stream())
                            .toList())
                    .orElse(List.of());
        } catch (FaultException malformed) {
            return List.of();
        }
    }
}
