package dev.slipway.provider.gcp.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One service: its methods and its resources by path. */
abstract class Service {

    final Map<String, Map<String, Object>> resources = new TreeMap<>();
    private final List<Route> routes = new ArrayList<>();
    private long counter;

    abstract String name();

    /** Say whether operations take a while from now on. */
    void slow(boolean isSlow) {}

    void add(Route route) {
        routes.add(route);
    }

    List<Route> routes() {
        return routes;
    }

    /** Return a resource, which may be changed. */
    Map<String, Object> get(String path) {
        Map<String, Object> resource = resources.get(path);
        if (resource == null) {
            throw Refused.notFound(path);
        }
        return resource;
    }

    Map<String, Object> put(String path, Map<String, Object> resource) {
        if (resources.containsKey(path)) {
            throw Refused.exists(path);
        }
        checkLabels(map(resource, "labels"));
        Map<String, Object> copy = new LinkedHashMap<>(resource);
        resources.put(path, copy);
        return copy;
    }

    private static void checkLabels(Map<String, Object> labels) {
        labels.forEach((key, value) -> {
            if (!key.matches("[a-z][a-z0-9_-]{0,62}") || !String.valueOf(value).matches("[a-z0-9_-]{0,63}")) {
                throw Refused.invalid("Label " + key + "=" + value + " is invalid.");
            }
        });
    }

    Map<String, Object> remove(String path) {
        get(path);
        resources.remove(path);
        return Map.of();
    }

    long next() {
        return ++counter;
    }

    /** Change only the fields that the mask names; a name may be in either spelling. */
    static Map<String, Object> masked(Map<String, Object> resource, Map<String, Object> change, String mask) {
        for (String field : mask.split(",", -1)) {
            if (field.isBlank()) {
                throw Refused.invalid("The update mask is empty.");
            }
            if (change.get(field) == null) {
                resource.remove(field);
            } else {
                resource.put(field, change.get(field));
            }
        }
        return resource;
    }

    /** Change what is given and leave the rest; null removes. */
    @SuppressWarnings("unchecked") // trees have string keys
    static Map<String, Object> merged(Map<String, Object> resource, Map<String, Object> change) {
        change.forEach((field, value) -> {
            if (value == null) {
                resource.remove(field);
            } else if (value instanceof Map<?, ?> below) {
                Map<String, Object> old =
                        resource.get(field) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
                resource.put(field, merged(new LinkedHashMap<>(old), (Map<String, Object>) below));
            } else {
                resource.put(field, value);
            }
        });
        return resource;
    }

    @SuppressWarnings("unchecked") // trees have string keys
    static Map<String, Object> map(Map<String, Object> tree, String field) {
        return tree.get(field) instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }
}
