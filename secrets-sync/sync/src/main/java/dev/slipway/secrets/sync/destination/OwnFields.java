package dev.slipway.secrets.sync.destination;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which keys, labels and annotations of a Secret were written for one ExternalSecret. Pure. */
record OwnFields(Set<String> data, Set<String> labels, Set<String> annotations) {

    static final OwnFields NONE = new OwnFields(Set.of(), Set.of(), Set.of());

    private static final String FIELD = "f:";

    /** Return those that a Secret, as the API server has it, notes for a field manager. */
    static OwnFields noted(KubeObject live, String manager) {
        return live.list("metadata", "managedFields").stream()
                .filter(Map.class::isInstance)
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .filter(entry -> entry.text("manager").filter(manager::equals).isPresent())
                .map(entry -> new OwnFields(
                        fields(entry, "f:data"),
                        fields(entry, "f:metadata", "f:labels"),
                        fields(entry, "f:metadata", "f:annotations")))
                .reduce(NONE, OwnFields::and);
    }

    private static Set<String> fields(KubeObject entry, String... path) {
        KubeObject fields = KubeObject.of(entry.map("fieldsV1"));
        return fields.map(path).keySet().stream()
                .filter(field -> field.startsWith(FIELD))
                .map(field -> field.substring(FIELD.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private OwnFields and(OwnFields other) {
        return new OwnFields(both(data, other.data), both(labels, other.labels), both(annotations, other.annotations));
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Return those of an object that is applied. */
    static OwnFields of(KubeObject applied) {
        return new OwnFields(
                Set.copyOf(applied.map("data").keySet()),
                Set.copyOf(applied.labels().keySet()),
                Set.copyOf(applied.annotations().keySet()));
    }

    /** Return what of a Secret these do not have. */
    OwnFields others(KubeObject secret) {
        OwnFields all = of(secret);
        return new OwnFields(
                without(all.data, data), without(all.labels, labels), without(all.annotations, annotations));
    }

    /** Return the labels and annotations that are no longer in the object, though the Secret has them still. */
    OwnFields gone(KubeObject object, KubeObject secret) {
        OwnFields wanted = of(object);
        OwnFields all = of(secret);
        return new OwnFields(
                Set.of(),
                within(without(labels, wanted.labels), all.labels),
                within(without(annotations, wanted.annotations), all.annotations));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> within(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return data.isEmpty() && labels.isEmpty() && annotations.isEmpty();
    }

    /** Return the merge patch that removes these. */
    Map<String, Object> removal() {
        return Map.of(
                "data",
                nothing(data),
                "metadata",
                Map.of("labels", nothing(labels), "annotations", nothing(annotations)));
    }

    private static Map<String, Object> nothing(Set<String> keys) {
        Map<String, Object> nothing = new TreeMap<>();
        keys.forEach(key -> nothing.put(key, null));
        return nothing;
    }

    OwnFields withData(Set<String> keys) {
        return new OwnFields(Set.copyOf(keys), labels, annotations);
    }
}
