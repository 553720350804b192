package dev.slipway.testkit.aws.eks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What access entries may do, kept in the entry itself. Associating a policy again changes where it counts. */
final class AccessPolicies {

    static final String SEGMENT = "access-policies";

    private static final String ALL = "associatedAccessPolicies";
    private static final String ARN = "policyArn";

    private AccessPolicies() {}

    /** @param arn the policy that a path names, empty where it names none */
    static JsonNode answer(ObjectMapper json, String method, ObjectNode entry, String arn, ObjectNode sent) {
        ArrayNode policies = entry.withArray("/" + ALL);
        switch (method) {
            case "POST" -> {
                remove(policies, sent.path(ARN).asText());
                policies.add(sent);
            }
            case "DELETE" -> {
                if (!remove(policies, arn)) {
                    throw EksError.missing(arn);
                }
            }
            default -> {}
        }
        return method.equals("GET") ? json.createObjectNode().set(ALL, policies) : json.createObjectNode();
    }

    private static boolean remove(ArrayNode policies, String arn) {
        for (int i = 0; i < policies.size(); i++) {
            if (policies.get(i).path(ARN).asText().equals(arn)) {
                policies.remove(i);
                return true;
            }
        }
        return false;
    }
}
