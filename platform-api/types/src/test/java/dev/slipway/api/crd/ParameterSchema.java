package dev.slipway.api.crd;

import static dev.slipway.api.crd.CrdFiles.map;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.api.managed.OfScope;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Reference;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.api.managed.SecretReference;
import dev.slipway.api.managed.Selector;
import io.fabric8.crdv2.generator.v1.JsonSchema;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The schema of a record of parameters, with what its annotations add. */
final class ParameterSchema {

    private ParameterSchema() {}

    /** Return the schema of a record as the client library's generator sees it. */
    static Map<String, Object> of(Class<?> type) {
        return new Yaml().load(Serialization.asYaml(JsonSchema.from(type)));
    }

    /** Add the fields of references, and make the schema fit the scope of the kind. */
    static void complete(Map<String, Object> schema, Class<?> type, boolean namespaced) {
        Map<String, Object> properties = new TreeMap<>(map(schema.get("properties")));
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> property = map(properties.get(name(component)));
            Class<?> inner = innermost(component.getGenericType());
            if (component.isAnnotationPresent(OfScope.class)) {
                ofScope(schema, properties, component.getName(), namespaced);
            }
            if (inner == SecretKeySelector.class || inner == SecretReference.class) {
                scoped(property, namespaced);
            } else if (inner.isRecord()) {
                complete(items(property), inner, namespaced);
            }
            if (component.isAnnotationPresent(OnceAList.class) && !namespaced) {
                properties.put(name(component), anyForm(property));
            }
            if (component.isAnnotationPresent(Refers.class)) {
                refer(properties, component, namespaced);
            }
        }
        schema.put("properties", properties);
    }

    private static void ofScope(
            Map<String, Object> schema, Map<String, Object> properties, String name, boolean namespaced) {
        if (namespaced) {
            properties.remove(name);
            return;
        }
        Set<Object> required = new TreeSet<>();
        if (schema.get("required") instanceof List<?> others) {
            required.addAll(others);
        }
        required.add(name);
        schema.put("required", new ArrayList<>(required));
    }

    /** Some names of fields cannot be those of record components, such as {@code clone}. */
    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    private static Map<String, Object> items(Map<String, Object> property) {
        return property.containsKey("items") ? map(property.get("items")) : property;
    }

    private static Class<?> innermost(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return innermost(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** No schema can say "an object or a list of one", so what is inside is checked when it is read. */
    private static Map<String, Object> anyForm(Map<String, Object> property) {
        String fields = map(property.get("properties")).keySet().stream().collect(Collectors.joining(", "));
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("description", property.get("description") + " An object, or a list of one, with: " + fields + ".");
        any.put("x-kubernetes-preserve-unknown-fields", true);
        return any;
    }

    private static void refer(Map<String, Object> properties, RecordComponent component, boolean namespaced) {
        Refers refers = component.getAnnotation(Refers.class);
        boolean many = component.getType() == List.class;
        String name = name(component);
        Map<String, Object> reference = of(Reference.class);
        Map<String, Object> selector = of(Selector.class);
        if (!namespaced) {
            map(reference.get("properties")).remove("namespace");
            map(selector.get("properties")).remove("namespace");
        }
        selector.put("description", "Selects the " + (many ? "objects" : "object") + " to fill " + name + " from.");
        String ref = refers.ref().isEmpty() ? name + (many ? "Refs" : "Ref") : refers.ref();
        String select = refers.selector().isEmpty() ? name + "Selector" : refers.selector();
        properties.put(select, selector);
        if (many) {
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("description", "The objects to fill " + name + " from.");
            list.put("items", reference);
            list.put("type", "array");
            properties.put(ref, list);
        } else {
            reference.put("description", "The object to fill " + name + " from.");
            properties.put(ref, reference);
        }
    }

    /** Cluster-scoped objects must say in which namespace a Secret is; for the others it is their own. */
    static void scoped(Map<String, Object> secret, boolean namespaced) {
        if (namespaced) {
            map(secret.get("properties")).remove("namespace");
        } else {
            List<String> all =
                    map(secret.get("properties")).keySet().stream().sorted().toList();
            secret.put("required", all);
        }
    }

    static void withoutSecrets(Map<String, Object> schema) {
        map(schema.get("properties")).keySet().removeIf(name -> name.endsWith("SecretRef"));
    }

    static void withoutRequired(Map<String, Object> schema) {
        schema.remove("required");
        if (schema.get("items") instanceof Map<?, ?> items) {
            withoutRequired(map(items));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.values().forEach(property -> withoutRequired(map(property)));
        }
    }
}
