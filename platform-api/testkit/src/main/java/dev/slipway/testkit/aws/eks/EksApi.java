package dev.slipway.testkit.aws.eks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.testkit.aws.wire.Answer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of all EKS resources of all regions, and the calls about them. Safe for use by many threads. */
public final class EksApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "123456789012";

    private static final String TEMPLATE = "launchTemplate";

    private final Map<String, ObjectNode> items = new TreeMap<>();
    private String issue = "";

    /** Let node groups that are made from now on fail, with an issue of that code and message; empty lets them be. */
    public synchronized void failNodeGroups(String codeAndMessage) {
        issue = codeAndMessage;
    }

    /** Return what there is, by paths such as {@code clusters/a/node-groups/b}. */
    public synchronized List<String> resources() {
        return List.copyOf(items.keySet());
    }

    /** Return a resource as JSON text, to look at. */
    public synchronized String resource(String path) {
        return find(path).toString();
    }

    /** Change what a resource shows, as if somebody had done it at AWS. */
    public synchronized void put(String path, String field, String value) {
        find(path).put(field, value);
    }

    /** Answer a call. */
    public synchronized Answer answer(String method, String uri, byte[] body, String region) throws IOException {
        String[] parts = uri.split("\\?", 2);
        List<String> path = List.of(parts[0].substring(1).split("/")).stream()
                .map(EksApi::decoded)
                .toList();
        ObjectNode sent = body.length == 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
        try {
            JsonNode answer = path.get(0).equals("tags")
                    ? tags(method, path.get(1), parts.length > 1 ? parts[1] : "", sent)
                    : resource(new Call(method, path, sent, region));
            return new Answer(200, "application/json", JSON.writeValueAsBytes(answer));
        } catch (EksError error) {
            return error.answer();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A call about a kind of resource: clusters stand alone, all others in a cluster. */
    private record Call(String method, List<String> path, ObjectNode sent, String region) {

        Kind kind() {
            return Kind.at(path);
        }

        String parent() {
            return "clusters/" + path.get(1);
        }

        /** The path of what the call is about: by its name in the path, or in the body that creates it. */
        String key() {
            int named = kind().depth();
            return path.size() > named
                    ? String.join("/", path.subList(0, named + 1))
                    : String.join("/", path) + "/"
                            + sent.path(kind().nameField()).asText();
        }

        boolean creates() {
            return method.equals("POST") && path.size() == kind().depth();
        }

        boolean lists() {
            return method.equals("GET") && path.size() == kind().depth();
        }

        String verb() {
            return path.size() > kind().depth() + 1 ? path.get(kind().depth() + 1) : "";
        }
    }

    private JsonNode resource(Call call) {
        boolean isInside = call.path().size() > 2;
        if (isInside) {
            find(call.parent());
        }
        if (isInside && call.path().get(2).equals(IdentityProviders.SEGMENT)) {
            return new IdentityProviders(JSON, items).answer(call.path(), call.sent(), arn(call, ""));
        }
        if (call.creates()) {
            return create(call);
        }
        if (call.lists()) {
            ArrayNode names = JSON.createArrayNode();
            String prefix = String.join("/", call.path()) + "/";
            items.keySet().stream()
                    .filter(key -> key.startsWith(prefix)
                            && !key.substring(prefix.length()).contains("/"))
                    .forEach(key -> names.add(key.substring(prefix.length())));
            return JSON.createObjectNode().set(call.kind().listField(), names);
        }
        ObjectNode item = find(call.key());
        if (call.verb().equals(AccessPolicies.SEGMENT)) {
            String arn = call.path().get(call.path().size() - 1);
            return AccessPolicies.answer(JSON, call.method(), item, arn, call.sent());
        }
        return switch (call.method()) {
            case "GET" -> JSON.createObjectNode().set(call.kind().field(), item);
            case "DELETE" -> delete(call);
            default -> update(call, item);
        };
    }

    private ObjectNode find(String key) {
        ObjectNode item = items.get(key);
        if (item == null) {
            throw EksError.missing(key);
        }
        return item;
    }

    private JsonNode create(Call call) {
        String key = call.key();
        if (items.containsKey(key)) {
            throw EksError.inUse(key + " already exists.");
        }
        ObjectNode made = call.sent().deepCopy();
        made.remove("clientRequestToken");
        made.put("status", "ACTIVE").put("createdAt", 1_767_225_600);
        if (!made.has("tags")) {
            made.putObject("tags");
        }
        call.kind().complete(made, call.region(), arn(call, key));
        if (call.kind() != Kind.CLUSTER) {
            made.put("clusterName", call.path().get(1));
        }
        if (call.kind() == Kind.NODE_GROUP) {
            checkedGroup(made, find(call.parent()));
        }
        items.put(key, made);
        return JSON.createObjectNode().set(call.kind().field(), made);
    }

    private static String arn(Call call, String key) {
        return "arn:aws:eks:" + call.region() + ":" + ACCOUNT + ":" + key;
    }

    private void checkedGroup(ObjectNode group, ObjectNode cluster) {
        String version = cluster.path("version").asText();
        if (!group.hasNonNull("version")) {
            group.put("version", version);
        }
        if (minor(group.path("version").asText()) > minor(version)) {
            throw EksError.invalid("Node group version is later than the cluster's " + version);
        }
        if (group.hasNonNull(TEMPLATE) && (group.hasNonNull("remoteAccess") || group.hasNonNull("diskSize"))) {
            throw EksError.invalid("Remote access and disk size must be specified in the launch template");
        }
        if (!issue.isEmpty()) {
            group.put("status", "CREATE_FAILED");
            String[] said = issue.split(": ", 2);
            group.putObject("health")
                    .putArray("issues")
                    .addObject()
                    .put("code", said[0])
                    .put("message", said[1]);
        }
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }

    private JsonNode delete(Call call) {
        String key = call.key();
        if (call.kind() == Kind.CLUSTER
                && items.keySet().stream().anyMatch(other -> other.startsWith(key + "/node-groups/"))) {
            throw EksError.inUse("Cluster has nodegroups attached");
        }
        ObjectNode gone = items.remove(key);
        if (call.kind() == Kind.CLUSTER) {
            items.keySet().removeIf(other -> other.startsWith(key + "/"));
        }
        return JSON.createObjectNode().set(call.kind().field(), gone);
    }

    private JsonNode update(Call call, ObjectNode item) {
        if (call.verb().equals("updates") || call.verb().equals("update-version")) {
            version(call, item);
        } else {
            Changes.merge(item, call.sent());
        }
        ObjectNode update =
                JSON.createObjectNode().put("id", "update-" + items.size()).put("status", "Successful");
        return call.kind() == Kind.ACCESS_ENTRY
                ? JSON.createObjectNode().set("accessEntry", item)
                : JSON.createObjectNode().set("update", update);
    }

    private void version(Call call, ObjectNode item) {
        if (call.sent().hasNonNull(TEMPLATE)) {
            if (!item.hasNonNull(TEMPLATE)) {
                throw EksError.invalid("The node group was not created with a launch template");
            }
            item.set(TEMPLATE, call.sent().get(TEMPLATE));
        }
        String wanted = call.sent().path("version").asText(item.path("version").asText());
        int step = minor(wanted) - minor(item.path("version").asText());
        if (call.kind() == Kind.CLUSTER && (step < 0 || step > 1)) {
            throw EksError.invalid("Unsupported Kubernetes minor version update from "
                    + item.path("version").asText() + " to " + wanted);
        }
        if (call.kind() == Kind.NODE_GROUP
                && minor(wanted) > minor(find(call.parent()).path("version").asText())) {
            throw EksError.invalid("Node group version is later than the cluster's");
        }
        item.put("version", wanted);
    }

    private JsonNode tags(String method, String arn, String query, ObjectNode sent) {
        ObjectNode item = find(arn.substring(arn.indexOf(ACCOUNT) + ACCOUNT.length() + 1));
        ObjectNode tags = (ObjectNode) item.get("tags");
        if (method.equals("POST")) {
            tags.setAll((ObjectNode) sent.get("tags"));
        } else if (method.equals("DELETE")) {
            for (String pair : query.split("&")) {
                tags.remove(decoded(pair.substring(pair.indexOf('=') + 1)));
            }
        }
        return JSON.createObjectNode().set("tags", tags);
    }
}
