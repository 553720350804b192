package dev.slipway.compositions.schemas;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks two schemas and notes everything that the first takes and the second does not. */
final class Acceptance {

    private static final String OPEN = "x-kubernetes-preserve-unknown-fields";
    private static final List<String> LOWER = List.of("minLength", "minItems", "minimum", "minProperties");
    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maximum", "maxProperties");

    private final List<String> refusals = new ArrayList<>();

    private Acceptance() {}

    /** Return what objects of the first definition would be refused, or lose a field, under the second. */
    static List<String> refusals(KubeObject theirs, KubeObject ours) {
        Acceptance acceptance = new Acceptance();
        if (!theirs.text("spec", "scope").equals(ours.text("spec", "scope"))) {
            acceptance.refusals.add("scope");
        }
        for (Object version : theirs.list("spec", "versions")) {
            KubeObject wanted = KubeObject.of((Map<?, ?>) version);
            String name = wanted.text("name").orElse("");
            ours.list("spec", "versions").stream()
                    .map(one -> KubeObject.of((Map<?, ?>) one))
                    .filter(one -> one.text("name").filter(name::equals).isPresent())
                    .findFirst()
                    .ifPresentOrElse(
                            served -> acceptance.compare(schema(wanted), schema(served), name),
                            () -> acceptance.refusals.add(name + " is not there"));
        }
        return acceptance.refusals;
    }

    private static KubeObject schema(KubeObject version) {
        return KubeObject.of(version.map("schema", "openAPIV3Schema"));
    }

    private void compare(KubeObject theirs, KubeObject ours, String path) {
        boolean open = ours.at(OPEN).filter(Boolean.TRUE::equals).isPresent();
        theirs.text("type")
                .filter(type ->
                        ours.text("type").filter(own -> !own.equals(type)).isPresent())
                .ifPresent(type -> refusals.add(path + " is no " + type));
        fields(theirs, ours, path, open);
        items(theirs, ours, path, open);
        values(theirs, ours, path, open);
        limits(theirs, ours, path);
    }

    private void fields(KubeObject theirs, KubeObject ours, String path, boolean open) {
        theirs.map("properties").forEach((name, schema) -> {
            Map<String, Object> own = ours.map("properties", name);
            boolean known = ours.map("properties").containsKey(name);
            if (known) {
                compare(KubeObject.of((Map<?, ?>) schema), KubeObject.of(own), path + "." + name);
            } else if (!open && ours.at("additionalProperties").isEmpty()) {
                refusals.add(path + "." + name + " is unknown");
            }
        });
        Set<Object> more = new HashSet<>(ours.list("required"));
        theirs.list("required").forEach(more::remove);
        more.forEach(name -> refusals.add(path + "." + name + " is required"));
    }

    private void items(KubeObject theirs, KubeObject ours, String path, boolean open) {
        if (!theirs.map("items").isEmpty()) {
            if (!ours.map("items").isEmpty()) {
                compare(KubeObject.of(theirs.map("items")), KubeObject.of(ours.map("items")), path + "[]");
            } else if (!open) {
                refusals.add(path + " has no items");
            }
        }
    }

    private void values(KubeObject theirs, KubeObject ours, String path, boolean open) {
        if (theirs.at("additionalProperties").isEmpty() || open) {
            return;
        }
        if (ours.at("additionalProperties").isEmpty()) {
            refusals.add(path + " takes no other keys");
        }
        if (!theirs.map("additionalProperties").isEmpty()
                && !ours.map("additionalProperties").isEmpty()) {
            compare(
                    KubeObject.of(theirs.map("additionalProperties")),
                    KubeObject.of(ours.map("additionalProperties")),
                    path + "{}");
        }
    }

    private void limits(KubeObject theirs, KubeObject ours, String path) {
        if (!ours.list("enum").isEmpty()
                && (theirs.list("enum").isEmpty() || !ours.list("enum").containsAll(theirs.list("enum")))) {
            refusals.add(path + " takes fewer values");
        }
        LOWER.forEach(limit -> ours.at(limit).ifPresent(own -> {
            if (theirs.at(limit).filter(their -> number(their) >= number(own)).isEmpty()) {
                refusals.add(path + " has " + limit + " " + own);
            }
        }));
        UPPER.forEach(limit -> ours.at(limit).ifPresent(own -> {
            if (theirs.at(limit).filter(their -> number(their) <= number(own)).isEmpty()) {
                refusals.add(path + " has " + limit + " " + own);
            }
        }));
        ours.text("pattern")
                .filter(own -> !theirs.text("pattern").filter(own::equals).isPresent())
                .ifPresent(own -> refusals.add(path + " has the pattern " + own));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
