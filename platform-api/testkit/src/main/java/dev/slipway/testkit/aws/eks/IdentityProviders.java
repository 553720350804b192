package dev.slipway.testkit.aws.eks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Whose users may log in to clusters: one provider for each, named in the bodies of calls. */
final class IdentityProviders {

    static final String SEGMENT = "identity-provider-configs";

    private static final String NAME = "identityProviderConfigName";

    private final ObjectMapper json;
    private final Map<String, ObjectNode> items;

    IdentityProviders(ObjectMapper json, Map<String, ObjectNode> items) {
        this.json = json;
        this.items = items;
    }

    /** @param arns what ARNs of things in the region begin with */
    JsonNode answer(List<String> path, ObjectNode sent, String arns) {
        String prefix = "clusters/" + path.get(1) + "/" + SEGMENT + "/";
        String action = path.size() > 3 ? path.get(3) : "list";
        if (action.equals("list")) {
            return list(prefix);
        }
        if (action.equals("associate")) {
            return associate(path.get(1), prefix, sent, arns);
        }
        String key = prefix + sent.path("identityProviderConfig").path("name").asText();
        ObjectNode item = items.get(key);
        if (item == null) {
            throw EksError.missing(key);
        }
        if (action.equals("disassociate")) {
            items.remove(key);
            return update();
        }
        ObjectNode answer = json.createObjectNode();
        answer.putObject("identityProviderConfig").set("oidc", item);
        return answer;
    }

    private JsonNode list(String prefix) {
        ObjectNode answer = json.createObjectNode();
        var all = answer.putArray("identityProviderConfigs");
        items.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> all.addObject().put("type", "oidc").put("name", key.substring(prefix.length())));
        return answer;
    }

    private JsonNode associate(String cluster, String prefix, ObjectNode sent, String arns) {
        String key = prefix + sent.path("oidc").path(NAME).asText();
        if (items.containsKey(key)) {
            throw EksError.inUse(key + " already exists.");
        }
        if (items.keySet().stream().anyMatch(other -> other.startsWith(prefix))) {
            throw new EksError(400, "ResourceLimitExceededException", "The cluster has an identity provider already.");
        }
        ObjectNode made = (ObjectNode) sent.path("oidc").deepCopy();
        made.put("identityProviderConfigArn", arns + key);
        made.put("clusterName", cluster);
        made.put("status", "ACTIVE");
        made.set("tags", sent.has("tags") ? sent.get("tags") : json.createObjectNode());
        items.put(key, made);
        return update();
    }

    private JsonNode update() {
        ObjectNode answer = json.createObjectNode();
        answer.putObject("update").put("id", "update-" + items.size()).put("status", "Successful");
        return answer;
    }
}
