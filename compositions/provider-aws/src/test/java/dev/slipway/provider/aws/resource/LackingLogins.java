package dev.slipway.provider.aws.resource;

import dev.slipway.provider.aws.resource.LackingAws.Answer;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The identity providers of EKS clusters: each is being associated until it has been looked at, and being disassociated
 * likewise, and cannot be given up before it is there.
 */
final class LackingLogins {

    static final String SEGMENT = "identity-provider-configs";

    private static final String STATUS = "status";

    private final Map<String, Map<String, Object>> items;

    LackingLogins(Map<String, Map<String, Object>> items) {
        this.items = items;
    }

    Answer answer(String cluster, String action, Map<String, Object> sent) {
        String prefix = cluster + "/" + SEGMENT + "/";
        if (action.equals("associate")) {
            return associate(cluster, prefix, sent);
        }
        String key = prefix + ((Map<?, ?>) sent.get("identityProviderConfig")).get("name");
        Map<String, Object> item = items.get(key);
        if (item == null) {
            return LackingAws.refused(404, "ResourceNotFoundException");
        }
        return action.equals("describe") ? describe(key, item) : disassociate(item);
    }

    private Answer associate(String cluster, String prefix, Map<String, Object> sent) {
        Map<String, Object> made = new LinkedHashMap<>();
        ((Map<?, ?>) sent.get("oidc")).forEach((key, value) -> made.put(String.valueOf(key), value));
        String key = prefix + made.get("identityProviderConfigName");
        if (items.containsKey(key)) {
            return LackingAws.refused(409, "ResourceInUseException");
        }
        made.put("identityProviderConfigArn", "arn:aws:eks:eu-west-1:123456789012:" + key);
        made.put("clusterName", cluster);
        made.put("tags", sent.getOrDefault("tags", Map.of()));
        made.put(STATUS, "CREATING");
        items.put(key, made);
        return LackingAws.ok("{}");
    }

    private Answer describe(String key, Map<String, Object> item) {
        Answer answer = LackingAws.ok(Json.toJson(Map.of("identityProviderConfig", Map.of("oidc", item))));
        if (item.put(STATUS, "ACTIVE").equals("DELETING")) {
            items.remove(key);
        }
        return answer;
    }

    private static Answer disassociate(Map<String, Object> item) {
        if (!"ACTIVE".equals(item.get(STATUS))) {
            return LackingAws.refused(409, "ResourceInUseException");
        }
        item.put(STATUS, "DELETING");
        return LackingAws.ok("{}");
    }
}
