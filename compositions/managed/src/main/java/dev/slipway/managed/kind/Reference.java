package dev.slipway.managed.kind;

import dev.slipway.kernel.object.Gvk;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of {@code forProvider} that can name another object instead of a value. {@code target} is the classic kind;
 * namespaced objects refer to its twin. {@code extract} is the path in the target that gives the value; empty stands for
 * the external name.
 */
public record Reference(
        List<String> field, String refField, String selectorField, Gvk target, List<String> extract, boolean many) {

    public Reference {
        field = List.copyOf(field);
        extract = List.copyOf(extract);
        if (field.isEmpty()) {
            throw new IllegalArgumentException("a reference needs a field");
        }
    }

    /** Return a reference from {@code x} by {@code xRef} or {@code xSelector} to the target's external name. */
    public static Reference one(String field, Gvk target) {
        return new Reference(List.of(field), field + "Ref", field + "Selector", target, List.of(), false);
    }

    /** Return a reference from a list field by the two given fields to the targets' external names. */
    public static Reference many(String field, String refsField, String selectorField, Gvk target) {
        return new Reference(List.of(field), refsField, selectorField, target, List.of(), true);
    }

    /** Return a copy that takes the value from another path of the target, such as {@code status, atProvider, arn}. */
    public Reference taking(String... path) {
        return new Reference(field, refField, selectorField, target, List.of(path), many);
    }

    /** Return a copy whose fields lie under a parent object of {@code forProvider}. */
    public Reference under(String... parent) {
        List<String> path = new ArrayList<>(List.of(parent));
        path.addAll(field);
        return new Reference(path, refField, selectorField, target, extract, many);
    }

    /** Return the path of a sibling of the field. */
    public List<String> sibling(String name) {
        List<String> path = new ArrayList<>(field.subList(0, field.size() - 1));
        path.add(name);
        return List.copyOf(path);
    }

    /** Return the field as messages write it. */
    public String label() {
        return "spec.forProvider." + String.join(".", field);
    }
}
