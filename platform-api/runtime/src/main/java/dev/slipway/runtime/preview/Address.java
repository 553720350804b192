package dev.slipway.runtime.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a path of the Kubernetes API is about. An empty plural is the discovery of a group's version, an empty name a
 * list. Pure.
 */
record Address(
        String group,
        String version,
        String plural,
        String namespace,
        String name,
        String subresource,
        Map<String, String> query) {

    private static final String NAMESPACES = "namespaces";

    /** Names an object whatever version of its kind is asked for. */
    record Key(String group, String plural, String namespace, String name) {}

    /** Return the address, or empty for what is not about objects, such as schemas. */
    static Optional<Address> of(String path) {
        int mark = path.indexOf('?');
        String plain = mark < 0 ? path : path.substring(0, mark);
        Map<String, String> query = mark < 0 ? Map.of() : query(path.substring(mark + 1));
        List<String> parts = Arrays.stream(plain.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Address::decoded)
                .toList();
        if (parts.size() >= 2 && parts.get(0).equals("api")) {
            return Optional.of(of("", parts.get(1), parts.subList(2, parts.size()), query));
        }
        if (parts.size() >= 3 && parts.get(0).equals("apis")) {
            return Optional.of(of(parts.get(1), parts.get(2), parts.subList(3, parts.size()), query));
        }
        return Optional.empty();
    }

    private static Address of(String group, String version, List<String> rest, Map<String, String> query) {
        boolean namespaced = rest.size() > 2 && rest.get(0).equals(NAMESPACES);
        List<String> own = namespaced ? rest.subList(2, rest.size()) : rest;
        return new Address(
                group, version, part(own, 0), namespaced ? rest.get(1) : "", part(own, 1), part(own, 2), query);
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Key key() {
        return new Key(group, plural, namespace, name);
    }

    Key key(String ofNamespace, String ofName) {
        return new Key(group, plural, ofNamespace, ofName);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    boolean isDiscovery() {
        return plural.isEmpty();
    }

    boolean isDryRun() {
        return query.containsKey("dryRun");
    }

    String fieldManager() {
        return query.getOrDefault("fieldManager", "");
    }

    /** Return the labels that a list is limited to. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String pair : query.getOrDefault("labelSelector", "").split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                labels.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return labels;
    }
}
