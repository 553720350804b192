package dev.slipway.portal.catalog;

import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes entities of {@code backstage.io/v1alpha1} for a Location of Backstage to ingest: claims and clusters are Resources,
 * Applications are Components. Names are made to fit Backstage's rules and stay the same from reading to reading.
 */
public final class CatalogEntities {

    private static final int LONGEST_NAME = 63;
    private static final String OWNER = "backstage.io/owner";
    private static final Pattern LABEL_VALUE = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9._-]{0,61}[a-zA-Z0-9])?");
    private static final Pattern LABEL_KEY =
            Pattern.compile("([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?[a-zA-Z0-9]([a-zA-Z0-9._-]{0,61}[a-zA-Z0-9])?");

    private final String console;

    /** @param console the address of the console, for links; empty for none */
    public CatalogEntities(String console) {
        this.console = console;
    }

    /** Return the entities of a set; of sets that the catalog does not show there are none. */
    public List<Map<String, Object>> of(ResourceSet set, List<Row> rows) {
        List<Map<String, Object>> entities = new ArrayList<>();
        for (Row row : rows) {
            switch (set) {
                case CLAIMS -> entities.add(resource(set, row, type(row)));
                case CLUSTERS -> entities.add(resource(set, row, "kubernetes-cluster"));
                case APPLICATIONS -> entities.add(component(row));
                default -> {}
            }
        }
        return entities;
    }

    private Map<String, Object> resource(ResourceSet set, Row row, String type) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", type);
        spec.put("owner", owner(row));
        return entity("Resource", set, row, spec);
    }

    private Map<String, Object> component(Row row) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", "service");
        spec.put("lifecycle", row.labels().getOrDefault("lifecycle", "production"));
        spec.put("owner", owner(row));
        return entity("Component", ResourceSet.APPLICATIONS, row, spec);
    }

    private Map<String, Object> entity(String kind, ResourceSet set, Row row, Map<String, Object> spec) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name(row, set));
        metadata.put(
                "namespace",
                row.ref().namespace().isEmpty() ? "default" : row.ref().namespace());
        metadata.put("title", row.ref().name());
        metadata.put("description", row.ref().gvk().kind() + " " + row.ref().qualifiedName());
        metadata.put("annotations", annotations(set, row));
        Map<String, String> labels = labels(row);
        if (!labels.isEmpty()) {
            metadata.put("labels", labels);
        }
        if (!console.isEmpty()) {
            metadata.put(
                    "links",
                    List.of(Map.of("url", console + "/" + place(set, row), "title", "Slipway", "icon", "dashboard")));
        }
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("apiVersion", "backstage.io/v1alpha1");
        entity.put("kind", kind);
        entity.put("metadata", metadata);
        entity.put("spec", spec);
        return entity;
    }

    private static Map<String, String> annotations(ResourceSet set, Row row) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("backstage.io/kubernetes-id", row.ref().name());
        if (!row.ref().namespace().isEmpty()) {
            annotations.put("backstage.io/kubernetes-namespace", row.ref().namespace());
        }
        if (set == ResourceSet.APPLICATIONS) {
            annotations.put("argocd/app-name", row.ref().name());
            String repository = row.details().getOrDefault("repository", "");
            if (repository.startsWith("https://")) {
                annotations.put("backstage.io/source-location", "url:" + repository);
            }
        }
        annotations.put("slipway.dev/state", row.state().word());
        return annotations;
    }

    /** Backstage refuses a whole entity for one label that breaks its rules. */
    private static Map<String, String> labels(Row row) {
        Map<String, String> labels = new java.util.TreeMap<>();
        row.labels().forEach((key, value) -> {
            if (LABEL_KEY.matcher(key).matches() && LABEL_VALUE.matcher(value).matches()) {
                labels.put(key, value);
            }
        });
        return labels;
    }

    private static String owner(Row row) {
        return row.labels().getOrDefault(OWNER, row.labels().getOrDefault("owner", "group:default/" + fallback(row)));
    }

    private static String fallback(Row row) {
        return row.ref().namespace().isEmpty() ? "platform" : row.ref().namespace();
    }

    private static String type(Row row) {
        return row.ref().gvk().kind().toLowerCase(Locale.ROOT);
    }

    /** The kind is part of the name where a set has many, as a claim and another may be called the same. */
    private static String name(Row row, ResourceSet set) {
        String whole = set == ResourceSet.CLAIMS
                ? row.ref().name() + "-" + type(row)
                : row.ref().name();
        if (whole.length() <= LONGEST_NAME) {
            return whole;
        }
        String mark = "-" + Integer.toHexString(whole.hashCode());
        return whole.substring(0, LONGEST_NAME - mark.length()).replaceAll("[._-]+$", "") + mark;
    }

    private static String place(ResourceSet set, Row row) {
        return set.path() + "/" + row.ref().namespace() + "/" + row.ref().name();
    }
}
