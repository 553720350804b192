package dev.slipway.api.crd;

import static dev.slipway.api.crd.CrdFiles.map;

import dev.slipway.api.managed.ConfigCrd;
import dev.slipway.api.managed.ProviderConfigReference;
import dev.slipway.api.managed.ProviderConfigStatus;
import dev.slipway.api.managed.ResourceReference;
import dev.slipway.api.managed.TypedProviderConfigReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the CRDs of a provider's configuration: the kinds that are referred to, and the records of who does. */
final class ConfigCrds {

    private static final Object AGE = ManagedCrds.column("AGE", ".metadata.creationTimestamp", "date");

    private final Class<?> declaration;
    private final ConfigCrd config;
    private final Map<String, Map<String, Object>> crds = new TreeMap<>();

    private ConfigCrds(Class<?> declaration) {
        this.declaration = declaration;
        this.config = declaration.getAnnotation(ConfigCrd.class);
    }

    /** Return the CRDs of a declaration by name. */
    static Map<String, Map<String, Object>> of(Class<?> declaration) {
        ConfigCrds made = new ConfigCrds(declaration);
        String group = made.config.group();
        String twin = ManagedCrds.twin(group);
        List<String> versions = Arrays.asList(made.config.versions());
        List<String> first = versions.subList(0, 1);
        made.config(new Kind(group, "ProviderConfig", false, versions));
        made.config(new Kind(twin, "ProviderConfig", true, first));
        made.config(new Kind(twin, "ClusterProviderConfig", false, first));
        made.usage(new Kind(group, "ProviderConfigUsage", false, versions));
        made.usage(new Kind(twin, "ProviderConfigUsage", true, first));
        return made.crds;
    }

    private record Kind(String group, String name, boolean namespaced, List<String> versions) {

        String plural() {
            return name.toLowerCase() + "s";
        }
    }

    private void config(Kind kind) {
        List<Object> columns = List.of(AGE, ManagedCrds.column("SECRET-NAME", ".spec." + config.secret(), "string"));
        Map<String, Object> spec = ParameterSchema.of(declaration);
        ParameterSchema.complete(spec, declaration, kind.namespaced());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spec", spec);
        properties.put("status", ParameterSchema.of(ProviderConfigStatus.class));
        add(kind, columns, schema(properties, List.of("spec")));
    }

    private record ClusterUsage(ProviderConfigReference providerConfigRef, ResourceReference resourceRef) {}

    private record NamespacedUsage(TypedProviderConfigReference providerConfigRef, ResourceReference resourceRef) {}

    private void usage(Kind kind) {
        List<Object> columns = List.of(
                AGE,
                ManagedCrds.column("CONFIG-NAME", ".providerConfigRef.name", "string"),
                ManagedCrds.column("RESOURCE-KIND", ".resourceRef.kind", "string"),
                ManagedCrds.column("RESOURCE-NAME", ".resourceRef.name", "string"));
        Map<String, Object> fields = ParameterSchema.of(kind.namespaced() ? NamespacedUsage.class : ClusterUsage.class);
        Map<String, Object> properties = new TreeMap<>(map(fields.get("properties")));
        add(kind, columns, schema(properties, List.of("providerConfigRef", "resourceRef")));
    }

    private static Map<String, Object> schema(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("type", "object");
        CrdConventions.complete(schema);
        return schema;
    }

    private void add(Kind kind, List<Object> columns, Map<String, Object> schema) {
        List<Object> served = new ArrayList<>();
        for (String name : kind.versions()) {
            Map<String, Object> version = new LinkedHashMap<>();
            version.put("additionalPrinterColumns", columns);
            version.put("name", name);
            version.put("schema", new LinkedHashMap<>(Map.of("openAPIV3Schema", schema)));
            version.put("served", true);
            version.put("storage", name.equals(kind.versions().get(0)));
            if (map(schema.get("properties")).containsKey("status")) {
                version.put("subresources", Map.of("status", Map.of()));
            }
            served.add(version);
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("group", kind.group());
        spec.put("names", names(kind));
        spec.put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
        spec.put("versions", served);
        Map<String, Object> crd = new LinkedHashMap<>();
        crd.put("apiVersion", "apiextensions.k8s.io/v1");
        crd.put("kind", "CustomResourceDefinition");
        crd.put("metadata", Map.of("name", kind.plural() + "." + kind.group()));
        crd.put("spec", spec);
        crds.put(kind.plural() + "." + kind.group(), crd);
    }

    private Map<String, Object> names(Kind kind) {
        String[] labels = config.group().split("\\.", -1);
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("kind", kind.name());
        names.put("plural", kind.plural());
        names.put("singular", kind.name().toLowerCase());
        names.put("categories", List.of("crossplane", "provider", labels[labels.length - 3]));
        return names;
    }
}
