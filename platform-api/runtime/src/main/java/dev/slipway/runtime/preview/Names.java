package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How names are shown that follow from a UID which only the real object will have: what is known of them, and a mark for
 * the rest, wherever they turn up.
 */
final class Names {

    private record Name(String whole, String shown) {}

    private final List<Name> names;

    private Names(List<Name> names) {
        this.names = names;
    }

    /** Learn the names of objects that would be made; {@code invented} says which UIDs are not real ones. */
    static Names of(Collection<KubeObject> made, Predicate<String> invented, Map<String, String> uidsOfClaims) {
        List<Name> names = new ArrayList<>();
        made.forEach(object -> prefix(object, invented, uidsOfClaims)
                .filter(prefix ->
                        object.name().startsWith(prefix) && object.name().length() > prefix.length())
                .ifPresent(prefix -> names.add(new Name(object.name(), prefix + PredictedChange.UNKNOWN))));
        made.stream()
                .map(KubeObject::uid)
                .filter(invented)
                .forEach(uid -> names.add(new Name(uid, PredictedChange.UNKNOWN)));
        names.sort(Comparator.comparingInt((Name name) -> name.whole().length())
                .reversed()
                .thenComparing(Name::whole));
        return new Names(names);
    }

    private static Optional<String> prefix(
            KubeObject object, Predicate<String> invented, Map<String, String> uidsOfClaims) {
        Optional<String> claim = object.text("spec", "claimRef", "name");
        if (claim.isPresent()) {
            String key = object.text("spec", "claimRef", "namespace").orElse("") + "/" + claim.get();
            return invented.test(uidsOfClaims.getOrDefault(key, "")) ? claim.map(name -> name + "-") : Optional.empty();
        }
        return object.controller()
                .filter(owner -> invented.test(owner.uid()))
                .flatMap(owner -> object.text("metadata", "generateName"));
    }

    String in(String text) {
        String shown = text.replace(Unknowns.MARK, PredictedChange.UNKNOWN);
        for (Name name : names) {
            shown = shown.contains(name.whole()) ? shown.replace(name.whole(), inner(name)) : shown;
        }
        return shown;
    }

    /** A name may begin with that of its parent, of which a part is not known either. */
    private String inner(Name name) {
        return names.stream()
                .filter(other -> other.whole().length() < name.whole().length()
                        && name.shown().startsWith(other.whole()))
                .findFirst()
                .map(Name::shown)
                .orElse(name.shown());
    }

    Drift in(Drift drift) {
        return new Drift(drift.fields().stream()
                .map(field -> new Drift.Field(field.path(), inValue(field.desired()), inValue(field.actual())))
                .toList());
    }

    private @Nullable Object inValue(@Nullable Object value) {
        if (value instanceof String text) {
            return in(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> shown = new LinkedHashMap<>();
            map.forEach((key, inner) -> put(shown, String.valueOf(key), inValue(inner)));
            return shown;
        }
        return value instanceof Collection<?> list ? inList(list) : value;
    }

    private List<Object> inList(Collection<?> list) {
        List<Object> shown = new ArrayList<>();
        list.forEach(item -> shown.add(inValue(item)));
        return shown;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}
