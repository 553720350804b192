package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects and templates of a cluster, made from the templates of its class. */
final class Clones {

    private static final String TEMPLATE = "Template";

    private final Current current;

    Clones(Current current) {
        this.current = current;
    }

    /** Return the object that the template describes. */
    Map<String, Object> object(Map<String, Object> template, String name, Map<String, String> labels, boolean owned) {
        Map<String, Object> object = Trees.copy(Trees.map(template, "spec", "template"));
        Map<String, Object> metadata = new LinkedHashMap<>();
        Trees.putPresent(metadata, Trees.map(object, "metadata", "labels"), "labels");
        Trees.putPresent(metadata, Trees.map(object, "metadata", "annotations"), "annotations");
        object.put("metadata", metadata);
        String kind = Trees.text(template, "kind");
        object.put("apiVersion", Trees.text(template, "apiVersion"));
        object.put("kind", kind.endsWith(TEMPLATE) ? kind.substring(0, kind.length() - TEMPLATE.length()) : kind);
        return finished(object, template, name, labels, owned);
    }

    /** Return a copy of the template for this cluster. */
    Map<String, Object> template(Map<String, Object> template, String name, Map<String, String> labels) {
        Map<String, Object> copy = new LinkedHashMap<>();
        Trees.put(copy, template.get("apiVersion"), "apiVersion");
        Trees.put(copy, template.get("kind"), "kind");
        Trees.put(copy, new LinkedHashMap<>(), "metadata");
        Map<String, Object> annotations = new LinkedHashMap<>(Trees.map(template, "metadata", "annotations"));
        annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
        Trees.putPresent(copy, Trees.map(template, "metadata", "labels"), "metadata", "labels");
        Trees.putPresent(copy, annotations, "metadata", "annotations");
        Trees.put(copy, template.get("spec"), "spec");
        return finished(copy, template, name, labels, true);
    }

    // checkstyle: allow ParameterNumber, because these are what every clone gets
    private Map<String, Object> finished(
            Map<String, Object> object,
            Map<String, Object> template,
            String name,
            Map<String, String> labels,
            boolean owned) {
        Trees.put(object, name, "metadata", "name");
        Trees.put(object, current.namespace(), "metadata", "namespace");
        labels.forEach((key, value) -> Trees.put(object, value, "metadata", "labels", key));
        Trees.put(object, current.name(), "metadata", "labels", Keys.CLUSTER_NAME);
        Trees.put(object, "", "metadata", "labels", Keys.OWNED);
        Trees.put(object, Trees.text(template, "metadata", "name"), "metadata", "annotations", Keys.CLONED_NAME);
        String apiVersion = Trees.text(template, "apiVersion");
        int slash = apiVersion.indexOf('/');
        Trees.put(
                object,
                Trees.text(template, "kind") + (slash < 0 ? "" : "." + apiVersion.substring(0, slash)),
                "metadata",
                "annotations",
                Keys.CLONED_KIND);
        if (owned) {
            Trees.put(object, List.of(owner()), "metadata", "ownerReferences");
        }
        return object;
    }

    /** Return the owner reference to the Cluster, by which what was made for nothing is collected. */
    Map<String, Object> owner() {
        return Map.of(
                "apiVersion",
                Keys.API,
                "kind",
                "Cluster",
                "name",
                current.name(),
                "uid",
                Trees.text(current.cluster(), "metadata", "uid"));
    }

    /** Return the reference to an object of the same namespace. */
    static Map<String, Object> ref(Map<String, Object> object) {
        String apiVersion = Trees.text(object, "apiVersion");
        int slash = apiVersion.indexOf('/');
        Map<String, Object> ref = new LinkedHashMap<>();
        ref.put("apiGroup", slash < 0 ? "" : apiVersion.substring(0, slash));
        ref.put("kind", Trees.text(object, "kind"));
        ref.put("name", Trees.text(object, "metadata", "name"));
        return ref;
    }

    /** Return both maps in one; the first has precedence. */
    static Map<String, String> merged(Map<String, Object> first, Map<String, Object> second) {
        Map<String, String> merged = new LinkedHashMap<>();
        second.forEach((key, value) -> merged.put(key, String.valueOf(value)));
        first.forEach((key, value) -> merged.put(key, String.valueOf(value)));
        return merged;
    }
}
