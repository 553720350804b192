package dev.slipway.api.crd;

import static dev.slipway.api.crd.CrdFiles.map;

import dev.slipway.api.managed.ClusterScopedSpec;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.NamespacedSpec;
import dev.slipway.api.managed.ResourceStatus;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** Makes the two CRDs of a class that {@link ManagedCrd} marks: the cluster-scoped kind's and the namespaced twin's. */
final class ManagedCrds {

    private static final List<Object> COLUMNS = List.of(
            column("SYNCED", ".status.conditions[?(@.type=='Synced')].status", "string"),
            column("READY", ".status.conditions[?(@.type=='Ready')].status", "string"));

    private static final Object NAME =
            column("EXTERNAL-NAME", ".metadata.annotations.crossplane\\.io/external-name", "string");

    private static final Object AGE = column("AGE", ".metadata.creationTimestamp", "date");

    private final Class<?> declaration;
    private final ManagedCrd kind;
    private final boolean namespaced;

    private ManagedCrds(Class<?> declaration, boolean namespaced) {
        this.declaration = declaration;
        this.kind = declaration.getAnnotation(ManagedCrd.class);
        this.namespaced = namespaced;
    }

    /** Return the CRDs of a declaration by name. */
    static Map<String, Map<String, Object>> of(Class<?> declaration) {
        Map<String, Map<String, Object>> crds = new TreeMap<>();
        ManagedCrd.Scopes scopes = declaration.getAnnotation(ManagedCrd.class).scopes();
        List<Boolean> wanted =
                switch (scopes) {
                    case BOTH -> List.of(false, true);
                    case CLUSTER -> List.of(false);
                    case NAMESPACED -> List.of(true);
                };
        for (boolean namespaced : wanted) {
            ManagedCrds crd = new ManagedCrds(declaration, namespaced);
            crds.put(crd.kind.plural() + "." + crd.group(), crd.tree());
        }
        return crds;
    }

    private String group() {
        return isTwin() ? twin(kind.group()) : kind.group();
    }

    private boolean isTwin() {
        return namespaced && kind.scopes() == ManagedCrd.Scopes.BOTH;
    }

    /** Return the group of the namespaced twins of a group's kinds. */
    static String twin(String group) {
        int domain = group.lastIndexOf('.', group.lastIndexOf('.') - 1);
        return group.substring(0, domain) + ".m" + group.substring(domain);
    }

    private Map<String, Object> tree() {
        Map<String, Object> crd = new LinkedHashMap<>();
        crd.put("apiVersion", "apiextensions.k8s.io/v1");
        crd.put("kind", "CustomResourceDefinition");
        crd.put("metadata", Map.of("name", kind.plural() + "." + group()));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("group", group());
        spec.put("names", names());
        spec.put("scope", namespaced ? "Namespaced" : "Cluster");
        List<Object> versions = new ArrayList<>();
        List<String> names = Arrays.asList(isTwin() ? kind.twinVersions() : kind.versions());
        names.forEach(name -> versions.add(version(name, name.equals(names.get(0)))));
        spec.put("versions", versions);
        crd.put("spec", spec);
        return crd;
    }

    private Map<String, Object> names() {
        String name = kind.kind().isEmpty() ? declaration.getSimpleName() : kind.kind();
        String[] labels = kind.group().split("\\.", -1);
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("kind", name);
        names.put("plural", kind.plural());
        names.put("singular", name.toLowerCase());
        names.put("categories", List.of("crossplane", "managed", labels[labels.length - 3]));
        return names;
    }

    private Map<String, Object> version(String name, boolean stored) {
        Map<String, Object> schema = schema();
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("additionalPrinterColumns", columns());
        version.put("name", name);
        version.put("schema", new LinkedHashMap<>(Map.of("openAPIV3Schema", schema)));
        version.put("served", true);
        version.put("storage", stored);
        version.put("subresources", Map.of("status", Map.of()));
        CrdConventions.complete(schema);
        for (SchemaMerge merge : declaration.getAnnotationsByType(SchemaMerge.class)) {
            SchemaMerging.merge(SchemaMerging.at(schema, merge.at()), new Yaml().load(merge.yaml()));
        }
        return version;
    }

    private List<Object> columns() {
        List<Object> columns = new ArrayList<>();
        for (AdditionalPrinterColumn own : declaration.getAnnotationsByType(AdditionalPrinterColumn.class)) {
            columns.add(column(own.name(), own.jsonPath(), "string"));
        }
        columns.addAll(COLUMNS);
        if (kind.upjet()) {
            columns.add(NAME);
        }
        columns.add(AGE);
        return columns;
    }

    static Map<String, Object> column(String name, String path, String type) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("jsonPath", path);
        tree.put("name", name);
        tree.put("type", type);
        return tree;
    }

    private Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spec", spec());
        properties.put("status", status());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("properties", properties);
        schema.put("required", List.of("spec"));
        schema.put("type", "object");
        return schema;
    }

    private Map<String, Object> spec() {
        Map<String, Object> spec = ParameterSchema.of(namespaced ? NamespacedSpec.class : ClusterScopedSpec.class);
        Map<String, Object> secret = map(map(spec.get("properties")).get("writeConnectionSecretToRef"));
        ParameterSchema.scoped(secret, namespaced);
        Map<String, Object> parameters = parameters("Parameters");
        parameters.put("description", "What the resource should be; kept so.");
        map(spec.get("properties")).put("forProvider", parameters);
        if (kind.upjet()) {
            map(spec.get("properties")).put("initProvider", initial());
        }
        find("Spec").ifPresent(extra -> {
            Map<String, Object> beside = ParameterSchema.of(extra);
            ParameterSchema.complete(beside, extra, namespaced);
            map(spec.get("properties")).putAll(map(beside.get("properties")));
        });
        spec.put("properties", new TreeMap<>(map(spec.get("properties"))));
        spec.put("required", List.of("forProvider"));
        List<Object> rules = new ArrayList<>();
        Arrays.stream(kind.required())
                .filter(field ->
                        map(map(parameters.get("properties")).get(field)).containsKey("type"))
                .forEach(field -> rules.add(required(field)));
        if (!rules.isEmpty()) {
            spec.put("x-kubernetes-validations", rules);
        }
        return spec;
    }

    private Map<String, Object> initial() {
        Map<String, Object> initial = parameters("Parameters");
        initial.put("description", "What the resource should be at its creation only.");
        map(initial.get("properties")).remove("region");
        initial.remove("required");
        return initial;
    }

    /** An object that only observes says nothing about what it observes. */
    private static Map<String, Object> required(String field) {
        String name = field.equals("namespace") ? "__namespace__" : field;
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("message", "spec.forProvider." + field + " is a required parameter");
        rule.put(
                "rule",
                "!('*' in self.managementPolicies || 'Create' in self.managementPolicies || 'Update' in"
                        + " self.managementPolicies) || has(self.forProvider." + name + ") || (has(self.initProvider)"
                        + " && has(self.initProvider." + name + "))");
        return rule;
    }

    private Map<String, Object> status() {
        Map<String, Object> observed = find("Observed").map(ParameterSchema::of).orElseGet(ManagedCrds::nothing);
        if (kind.upjet()) {
            Map<String, Object> told = ParameterSchema.of(nested("Parameters"));
            ParameterSchema.withoutSecrets(told);
            map(told.get("properties")).putAll(map(observed.get("properties")));
            observed = told;
        }
        observed.put("properties", new TreeMap<>(map(observed.get("properties"))));
        observed.put("description", "What was observed last.");
        ParameterSchema.withoutRequired(observed);
        Map<String, Object> status = ParameterSchema.of(ResourceStatus.class);
        map(status.get("properties")).put("atProvider", observed);
        find("Status").ifPresent(extra -> map(status.get("properties"))
                .putAll(map(ParameterSchema.of(extra).get("properties"))));
        status.put("properties", new TreeMap<>(map(status.get("properties"))));
        return status;
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> nothing = new LinkedHashMap<>(Map.of("properties", new TreeMap<>()));
        nothing.put("type", "object");
        return nothing;
    }

    private Map<String, Object> parameters(String name) {
        Map<String, Object> schema = ParameterSchema.of(nested(name));
        ParameterSchema.complete(schema, nested(name), namespaced);
        return schema;
    }

    private Class<?> nested(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(declaration + " has no record " + name));
    }

    private Optional<Class<?>> find(String name) {
        Class<?> records = kind.like() == Object.class ? declaration : kind.like();
        return Arrays.stream(records.getDeclaredClasses())
                .filter(candidate -> candidate.getSimpleName().equals(name))
                .findFirst();
    }
}
