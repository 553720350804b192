package dev.slipway.testkit.aws.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call as a service sees it. {@code parameters} are the flattened names of the query protocol, such as
 * {@code Tags.Tag.1.Key}. Region and service are those that the signature names.
 */
public record Request(String service, String action, String region, Map<String, String> parameters) {

    private static final Pattern SCOPE = Pattern.compile("Credential=([^/]+)/\\d+/([^/]+)/([^/]+)/aws4_request");
    private static final String UNSIGNED_REGION = "us-east-1";

    /** The API version of a form tells the service where no signature does. */
    private static final Map<String, String> SERVICE_BY_VERSION = Map.of("2014-10-31", "rds", "2011-06-15", "sts");

    public Request {
        parameters = Map.copyOf(parameters);
    }

    /** Read a call of the query protocol from the form in its body. */
    public static Request query(String authorization, String body) {
        Map<String, String> form = form(body);
        Matcher scope = SCOPE.matcher(authorization);
        boolean signed = scope.find();
        String service =
                signed ? scope.group(3) : SERVICE_BY_VERSION.getOrDefault(form.getOrDefault("Version", ""), "unknown");
        return new Request(
                service, form.getOrDefault("Action", "unknown"), signed ? scope.group(2) : UNSIGNED_REGION, form);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public String get(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    /** Return the value; a missing one is the error that AWS gives. */
    public String require(String name) {
        return get(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(
                        () -> new ApiError("MissingParameter", "The request must contain the parameter " + name + "."));
    }

    public boolean isTrue(String name) {
        return get(name, "false").equals("true");
    }

    /** Return the items of a list such as {@code SubnetIds.SubnetIdentifier}, in order. */
    public List<String> list(String prefix) {
        List<String> items = new ArrayList<>();
        for (int i = 1; parameters.containsKey(prefix + "." + i); i++) {
            items.add(parameters.get(prefix + "." + i));
        }
        return items;
    }

    /** Return tags by key from {@code Tags.Tag.N.Key} and {@code .Value}. */
    public Map<String, String> tags(String prefix) {
        Map<String, String> tags = new TreeMap<>();
        for (int i = 1; parameters.containsKey(prefix + "." + i + ".Key"); i++) {
            tags.put(parameters.get(prefix + "." + i + ".Key"), get(prefix + "." + i + ".Value", ""));
        }
        return tags;
    }

    /** Return what the call is about, for the journal: the first parameter whose name says identifier or name. */
    public String subject() {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .matches("DBInstanceIdentifier|DBSubnetGroupName|DBSnapshotIdentifier" + "|ResourceName"))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
