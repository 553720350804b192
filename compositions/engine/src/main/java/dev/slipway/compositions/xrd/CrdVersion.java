package dev.slipway.compositions.xrd;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One version of a derived CRD. */
final class CrdVersion {

    /** Names end up as label values. */
    private static final long LONGEST_NAME = 63;

    private static final List<String> OF_SPEC = List.of(
            "description", "required", "oneOf", "x-kubernetes-validations", "x-kubernetes-preserve-unknown-fields");

    private final KubeObject xrd;
    private final Shape shape;
    private final KubeObject version;

    CrdVersion(KubeObject xrd, Shape shape, KubeObject version) {
        this.xrd = xrd;
        this.shape = shape;
        this.version = version;
    }

    Map<String, Object> toMap() {
        Map<String, Object> crd = new LinkedHashMap<>();
        crd.put("name", version.text("name").orElse(""));
        crd.put("served", version.at("served").orElse(false));
        crd.put("storage", version.at("referenceable").orElse(false));
        copy("deprecated", crd);
        copy("deprecationWarning", crd);
        crd.put("additionalPrinterColumns", PrinterColumns.of(version.list("additionalPrinterColumns"), shape));
        crd.put("schema", Map.of("openAPIV3Schema", schema()));
        Map<String, Object> subresources = new LinkedHashMap<>();
        subresources.put("status", Map.of());
        version.at("subresources", "scale").ifPresent(scale -> subresources.put("scale", scale));
        crd.put("subresources", subresources);
        return crd;
    }

    private void copy(String field, Map<String, Object> into) {
        version.at(field).ifPresent(value -> into.put(field, value));
    }

    private Map<String, Object> schema() {
        if (version.at("schema", "openAPIV3Schema").isEmpty()) {
            throw new FaultException(Fault.INVALID, "custom resource validation cannot be nil");
        }
        KubeObject user = KubeObject.of(SchemaKeywords.onlyKnown(version.map("schema", "openAPIV3Schema")));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("apiVersion", Map.of("type", "string"));
        properties.put("kind", Map.of("type", "string"));
        properties.put("metadata", Map.of("type", "object", "properties", Map.of("name", name(user))));
        properties.put("spec", spec(user));
        properties.put("status", part(user, "status", shape.statusFields()));
        Map<String, Object> schema = new LinkedHashMap<>();
        user.text("description").ifPresent(text -> schema.put("description", text));
        schema.put("type", "object");
        schema.put("required", List.of("spec"));
        schema.put("properties", properties);
        user.at("x-kubernetes-validations").ifPresent(rules -> schema.put("x-kubernetes-validations", rules));
        return schema;
    }

    private static Map<String, Object> name(KubeObject user) {
        Map<String, Object> name = Tree.thawed(user.map("properties", "metadata", "properties", "name"));
        long limit =
                name.get("maxLength") instanceof Number own ? Math.min(own.longValue(), LONGEST_NAME) : LONGEST_NAME;
        name.put("type", "string");
        name.put("maxLength", limit);
        return name;
    }

    private Map<String, Object> spec(KubeObject user) {
        Map<String, Object> machinery = shape.specFields();
        putDefaults(machinery);
        return part(user, "spec", shape.isLegacy() ? machinery : Map.of("crossplane", nested(machinery)));
    }

    private void putDefaults(Map<String, Object> machinery) {
        if (shape == Shape.CLAIM) {
            xrd.at("spec", "defaultCompositeDeletePolicy")
                    .ifPresent(policy -> putDefault(machinery, "compositeDeletePolicy", policy));
        } else {
            xrd.at("spec", "defaultCompositionUpdatePolicy")
                    .ifPresent(policy -> putDefault(machinery, "compositionUpdatePolicy", policy));
        }
    }

    private static void putDefault(Map<String, Object> machinery, String field, Object value) {
        Map<String, Object> schema = Tree.thawed((Map<?, ?>) machinery.getOrDefault(field, Map.of()));
        schema.put("default", value);
        machinery.put(field, schema);
    }

    private static Map<String, Object> nested(Map<String, Object> machinery) {
        Map<String, Object> crossplane = new LinkedHashMap<>();
        crossplane.put("description", "Configures how Crossplane will reconcile this composite resource");
        crossplane.put("type", "object");
        crossplane.put("properties", machinery);
        return crossplane;
    }

    private static Map<String, Object> part(KubeObject user, String name, Map<String, Object> machinery) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("type", "object");
        Map<String, Object> given = user.map("properties", name);
        OF_SPEC.forEach(keyword -> {
            if (given.get(keyword) != null) {
                part.put(keyword, given.get(keyword));
            }
        });
        Map<String, Object> properties = new LinkedHashMap<>(user.map("properties", name, "properties"));
        properties.putAll(machinery);
        part.put("properties", properties);
        return part;
    }
}
