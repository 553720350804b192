package dev.slipway.declared;

import dev.slipway.declared.Shape.Role;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a resource differs from what is wanted. Pure. Only what the user says is compared. */
record Differences(
        List<Drift.Field> changeable,
        List<Drift.Field> fixed,
        Map<String, String> missingTags,
        List<String> surplusTags) {

    static Differences of(Shape<?, ?> shape, Conversation<?> scope, Desired<?> desired, Found found) {
        Map<String, String> wanted = scope.tags();
        Map<String, String> missing = new TreeMap<>();
        List<String> surplus = new ArrayList<>();
        found.tags().map(scope.rules()::settable).ifPresent(seen -> {
            missing.putAll(wanted);
            missing.entrySet().removeIf(tag -> tag.getValue().equals(seen.get(tag.getKey())));
            if (scope.userGivesTags()) {
                seen.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(surplus::add);
            }
        });
        List<Drift.Field> changeable = new ArrayList<>(fields(shape, Role.CHANGEABLE, desired, found));
        found.unfinished().ifPresent(part -> changeable.add(new Drift.Field(part, "done", "to be done")));
        return new Differences(changeable, fields(shape, Role.FIXED, desired, found), missing, surplus);
    }

    private static List<Drift.Field> fields(Shape<?, ?> shape, Role role, Desired<?> desired, Found found) {
        return new TreeSet<>(shape.in(role))
                .stream()
                        .filter(field -> desired.tree().containsKey(field) && found.knows(field))
                        .filter(field -> !same(shape, field, desired, found))
                        .map(field -> new Drift.Field(field, desired.tree().get(field), found.value(field)))
                        .toList();
    }

    private static boolean same(Shape<?, ?> shape, String field, Desired<?> desired, Found found) {
        return shape.isDocument(field)
                ? Values.sameDocument(desired.text(field).orElse(""), found.value(field))
                : Values.same(desired.tree().get(field), found.value(field));
    }

    /** Return the names of the fields to change. */
    Set<String> changes() {
        return changeable.stream().map(Drift.Field::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Drift drift(boolean password) {
        List<Drift.Field> all = new ArrayList<>(changeable);
        all.addAll(fixed);
        if (!missingTags.isEmpty() || !surplusTags.isEmpty()) {
            all.add(new Drift.Field("tags", missingTags, surplusTags));
        }
        if (password) {
            all.add(new Drift.Field("password", "new", "old").masked());
        }
        return new Drift(all);
    }

    /** Say which fields differ that count at creation only; nothing is ever replaced by another resource for that. */
    void refuseFixed() {
        refusal().ifPresent(why -> {
            throw new FaultException(Fault.INVALID, why);
        });
    }

    /** Return what {@link #refuseFixed} would say. */
    Optional<String> refusal() {
        if (fixed.isEmpty()) {
            return Optional.empty();
        }
        String list = fixed.stream()
                .map(field -> field.path() + " is " + field.actual() + " and cannot become " + field.desired())
                .collect(Collectors.joining(", "));
        return Optional.of("Some fields count at creation only: " + list
                + ". Set them back, or create another object with the new values.");
    }
}
