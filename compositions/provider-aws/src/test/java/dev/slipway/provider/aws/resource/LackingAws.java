package dev.slipway.provider.aws.resource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What moto lacks, on a loopback port: add-ons, access entries and identity providers of EKS (REST with JSON) and subnet groups of ElastiCache
 * (forms with XML), as the services' public API references describe them. Everything is in memory and done at once.
 */
final class LackingAws implements AutoCloseable {

    static {
        // Headers and body leave in two packets, and the second would wait 40 ms for the first one's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Map<String, Object>> items = new TreeMap<>();
    private final LackingLogins logins = new LackingLogins(items);
    private final HttpServer server;

    LackingAws() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        boolean isForm = uri.getPath().equals("/");
        Answer answer = isForm ? form(fields(body)) : rest(exchange.getRequestMethod(), uri, body);
        byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", isForm ? "text/xml" : "application/json");
        if (!answer.error().isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", answer.error());
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    record Answer(int status, String text, String error) {}

    static Answer ok(String text) {
        return new Answer(200, text, "");
    }

    static Answer refused(int status, String code) {
        return new Answer(status, "{\"message\": \"" + code + " by the test's emulator\"}", code);
    }

    private Answer rest(String method, URI uri, String body) {
        String[] path = uri.getRawPath().substring(1).split("/", -1);
        Map<String, Object> sent = body.isEmpty() ? Map.of() : Json.tree(body.getBytes(StandardCharsets.UTF_8));
        if (path[0].equals("tags")) {
            return tags(method, decoded(path[1]), uri, sent);
        }
        if (path.length > 4 && path[4].equals("access-policies")) {
            return policies(method, path, sent);
        }
        if (path[2].equals(LackingLogins.SEGMENT)) {
            return logins.answer(path[1], path[3], sent);
        }
        boolean isAddon = path[2].equals("addons");
        String field = isAddon ? "addon" : "accessEntry";
        if (path.length == 3) {
            String name = String.valueOf(sent.get(isAddon ? "addonName" : "principalArn"));
            String key = path[1] + "/" + field + "/" + name;
            if (items.containsKey(key)) {
                return refused(409, "ResourceInUseException");
            }
            Map<String, Object> made = new LinkedHashMap<>(sent);
            made.put("clusterName", path[1]);
            made.put(isAddon ? "addonArn" : "accessEntryArn", "arn:aws:eks:eu-west-1:123456789012:" + key);
            made.putIfAbsent("type", "STANDARD");
            made.put("status", "ACTIVE");
            items.put(key, made);
            return ok(Json.toJson(Map.of(field, made)));
        }
        String key = path[1] + "/" + field + "/" + decoded(path[3]);
        Map<String, Object> item = items.get(key);
        if (item == null) {
            return refused(404, "ResourceNotFoundException");
        }
        if (method.equals("POST")) {
            item.putAll(sent);
        } else if (method.equals("DELETE")) {
            items.remove(key);
        }
        return ok(Json.toJson(method.equals("POST") && isAddon ? Map.of() : Map.of(field, item)));
    }

    /** What access entries may do has neither an ARN nor tags, and associating it again changes it. */
    private Answer policies(String method, String[] path, Map<String, Object> sent) {
        String entry = path[1] + "/policy/" + decoded(path[3]);
        if (method.equals("POST")) {
            items.put(entry + sent.get("policyArn"), new LinkedHashMap<>(sent));
        } else if (method.equals("DELETE") && items.remove(entry + decoded(path[5])) == null) {
            return refused(404, "ResourceNotFoundException");
        }
        List<Object> all = new ArrayList<>();
        items.forEach((key, item) -> {
            if (key.startsWith(entry)) {
                all.add(item);
            }
        });
        return ok(Json.toJson(method.equals("GET") ? Map.of("associatedAccessPolicies", all) : Map.of()));
    }

    boolean has(String end) {
        return items.keySet().stream().anyMatch(key -> key.endsWith(end));
    }

    private Answer tags(String method, String arn, URI uri, Map<String, Object> sent) {
        Map<String, Object> item = items.get(arn.substring(arn.indexOf("123456789012:") + 13));
        Map<String, Object> tags = new TreeMap<>();
        ((Map<?, ?>) item.getOrDefault("tags", Map.of())).forEach((key, value) -> tags.put(String.valueOf(key), value));
        if (method.equals("POST")) {
            ((Map<?, ?>) sent.get("tags")).forEach((key, value) -> tags.put(String.valueOf(key), value));
        } else {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                tags.remove(decoded(pair.substring(pair.indexOf('=') + 1)));
            }
        }
        item.put("tags", tags);
        return ok("{}");
    }

    private Answer form(Map<String, String> sent) {
        String action = sent.getOrDefault("Action", "");
        String name = sent.getOrDefault("CacheSubnetGroupName", sent.getOrDefault("ResourceName", ""));
        String key = name.substring(name.lastIndexOf(':') + 1);
        Map<String, Object> group = items.get(key);
        if (action.startsWith("Create") == (group != null)) {
            return action.startsWith("Create")
                    ? fault("CacheSubnetGroupAlreadyExists", 400)
                    : fault("CacheSubnetGroupNotFoundFault", 400);
        }
        switch (action) {
            case "CreateCacheSubnetGroup" -> items.put(key, new TreeMap<>(sent));
            case "ModifyCacheSubnetGroup" -> {
                group.keySet().removeIf(field -> field.startsWith("SubnetIds"));
                group.putAll(sent);
            }
            case "DeleteCacheSubnetGroup" -> items.remove(key);
            case "AddTagsToResource" -> retag(group, with(tags(group), tags(new TreeMap<>(sent))));
            case "RemoveTagsFromResource" -> {
                Map<String, String> left = tags(group);
                sent.forEach((field, value) -> {
                    if (field.startsWith("TagKeys")) {
                        left.remove(value);
                    }
                });
                retag(group, left);
            }
            default -> {}
        }
        return ok("<" + action + "Response><" + action + "Result>" + xml(action, key) + "</" + action + "Result></"
                + action + "Response>");
    }

    private String xml(String action, String key) {
        Map<String, Object> group = items.getOrDefault(key, Map.of());
        if (action.equals("ListTagsForResource")) {
            return tags(group).entrySet().stream()
                    .map(tag -> "<Tag><Key>" + tag.getKey() + "</Key><Value>" + tag.getValue() + "</Value></Tag>")
                    .collect(Collectors.joining("", "<TagList>", "</TagList>"));
        }
        String subnets = group.entrySet().stream()
                .filter(field -> field.getKey().startsWith("SubnetIds"))
                .map(field -> "<Subnet><SubnetIdentifier>" + field.getValue() + "</SubnetIdentifier></Subnet>")
                .collect(Collectors.joining());
        String one = "<CacheSubnetGroup><CacheSubnetGroupName>" + key + "</CacheSubnetGroupName><VpcId>vpc-1</VpcId>"
                + "<CacheSubnetGroupDescription>" + group.get("CacheSubnetGroupDescription")
                + "</CacheSubnetGroupDescription><Subnets>" + subnets + "</Subnets>"
                + "<ARN>arn:aws:elasticache:eu-west-1:123456789012:subnetgroup:" + key + "</ARN></CacheSubnetGroup>";
        return action.startsWith("Describe") ? "<CacheSubnetGroups>" + one + "</CacheSubnetGroups>" : one;
    }

    private static Answer fault(String code, int status) {
        return new Answer(
                status,
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>by the test's emulator"
                        + "</Message></Error></ErrorResponse>",
                "");
    }

    private static Map<String, String> tags(Map<String, Object> group) {
        Map<String, String> tags = new TreeMap<>();
        group.forEach((field, value) -> {
            if (field.matches("Tags\\..*\\.Key")) {
                tags.put(String.valueOf(value), String.valueOf(group.get(field.replaceAll("Key$", "Value"))));
            }
        });
        return tags;
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        some.putAll(more);
        return some;
    }

    private static void retag(Map<String, Object> group, Map<String, String> tags) {
        group.keySet().removeIf(field -> field.startsWith("Tags."));
        List<String> keys = List.copyOf(tags.keySet());
        for (int i = 0; i < keys.size(); i++) {
            group.put("Tags.Tag." + i + ".Key", keys.get(i));
            group.put("Tags.Tag." + i + ".Value", tags.get(keys.get(i)));
        }
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
