package dev.slipway.declared;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.api.managed.Refers;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.Reference;
import dev.slipway.runtime.json.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told from the record of a kind's parameters: how to read it, and which references it has. */
final class ParameterForm<P> {

    private final Class<P> type;
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> referenceFields = new LinkedHashSet<>();

    ParameterForm(Class<P> type) {
        this.type = type;
        collect(type, List.of());
    }

    /** Read parameters in any of their forms: where older versions had a list of one, that is taken for its item. */
    P read(Map<String, Object> tree) {
        return Json.convertForgivingly(tree, type);
    }

    /** Return parameters as a tree of one form, without those that are unset. */
    Map<String, Object> tree(P parameters) {
        return Json.tree(parameters);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    /** Return the paths in a tree that the record knows nothing of. */
    List<String> unknown(Map<String, Object> tree) {
        List<String> paths = new ArrayList<>();
        compare("", tree, tree(read(tree)), paths);
        return paths;
    }

    private void compare(String path, Object given, Object known, List<String> paths) {
        if (given instanceof Map<?, ?> fields) {
            Map<?, ?> others = known instanceof Map<?, ?> map ? map : Map.of();
            fields.forEach((key, value) -> {
                String here = path.isEmpty() ? String.valueOf(key) : path + "." + key;
                if (others.containsKey(key)) {
                    compare(here, value, others.get(key), paths);
                } else if (value != null && !referenceFields.contains(here.replaceAll("\\[\\d+]", ""))) {
                    paths.add(here);
                }
            });
        } else if (given instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object other = known instanceof List<?> list ? list.get(i) : known;
                compare(path + "[" + i + "]", items.get(i), other, paths);
            }
        }
    }

    private void collect(Class<?> record, List<String> parents) {
        for (RecordComponent component : record.getRecordComponents()) {
            Refers refers = component.getAnnotation(Refers.class);
            if (refers != null) {
                add(reference(component, refers).under(parents.toArray(String[]::new)), parents);
            }
            Class<?> inner = innermost(component.getGenericType());
            if (inner.isRecord() && inner.getPackage().equals(type.getPackage())) {
                List<String> path = new ArrayList<>(parents);
                path.add(name(component));
                collect(inner, path);
            }
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** Return the names of the parameters, as objects write them. */
    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(ParameterForm::name)
                .toList();
    }

    private void add(Reference reference, List<String> parents) {
        references.add(reference);
        String prefix = parents.isEmpty() ? "" : String.join(".", parents) + ".";
        referenceFields.add(prefix + reference.refField());
        referenceFields.add(prefix + reference.selectorField());
    }

    private static Reference reference(RecordComponent component, Refers refers) {
        boolean many = component.getType() == List.class;
        String name = name(component);
        String[] target = refers.to().split("/", -1);
        return new Reference(
                List.of(name),
                refers.ref().isEmpty() ? name + (many ? "Refs" : "Ref") : refers.ref(),
                refers.selector().isEmpty() ? name + "Selector" : refers.selector(),
                new Gvk(target[0], "v1beta1", target[1]),
                refers.taking().isEmpty() ? List.of() : List.of("status", "atProvider", refers.taking()),
                many);
    }

    private static Class<?> innermost(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return innermost(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }
}
