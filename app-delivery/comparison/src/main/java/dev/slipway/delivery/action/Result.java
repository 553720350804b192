package dev.slipway.delivery.action;

import dev.slipway.delivery.lua.LuaTrees;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the script of an action gave back. Only what the script changed becomes part of a patch: an object's way
 * through Lua, which knows neither whole numbers nor empty maps, changes nothing by itself.
 *
 * @param before the object that the script got
 */
record Result(KubeObject before) {

    /** Read one entry of a list: {@code {operation = "create" or "patch", resource = ...}}. */
    Impact impact(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map) || !(map.get("resource") instanceof Map<?, ?> resource)) {
            throw new IllegalArgumentException("an entry of its list has no resource");
        }
        String operation = String.valueOf(map.get("operation"));
        return switch (operation) {
            case "patch" -> patch(resource);
            case "create" -> new Impact(Impact.Verb.CREATE, checked(resource), Map.of());
            default -> throw new IllegalArgumentException("its operation is " + operation + ", not create or patch");
        };
    }

    /** Read the object as the script changed it. */
    Impact patch(Map<?, ?> resource) {
        KubeObject after = checked(resource);
        if (!after.ref().equals(before.ref())) {
            throw new IllegalArgumentException("it changes " + after.ref() + ", which is not the object that it got");
        }
        Map<?, ?> same = (Map<?, ?>) Objects.requireNonNull(LuaTrees.throughLua(before.tree()));
        return new Impact(Impact.Verb.PATCH, after, difference(same, resource));
    }

    private static KubeObject checked(Map<?, ?> resource) {
        KubeObject object = KubeObject.of(resource);
        if (object.apiVersion().isEmpty() || object.kind().isEmpty()) {
            throw new IllegalArgumentException("what it gives back has no apiVersion or kind");
        }
        return object;
    }

    private static Map<String, Object> difference(Map<?, ?> from, Map<?, ?> to) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        from.keySet().stream().filter(key -> !to.containsKey(key)).forEach(key -> patch.put(String.valueOf(key), null));
        to.forEach((key, value) -> {
            Object old = from.get(key);
            if (!Objects.equals(old, value)) {
                patch.put(String.valueOf(key), changed(old, value));
            }
        });
        return withNulls(patch);
    }

    /** An empty table that a script makes is a list, but a map where there was one. */
    private static @Nullable Object changed(@Nullable Object old, @Nullable Object value) {
        if (!(old instanceof Map<?, ?> map)) {
            return value;
        }
        Object same = value instanceof List<?> list && list.isEmpty() ? Map.of() : value;
        return same instanceof Map<?, ?> other ? difference(map, other) : same;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a merge patch says null for what goes
    private static Map<String, Object> withNulls(Map<String, @Nullable Object> patch) {
        return (Map<String, Object>) (Map<String, ?>) patch;
    }
}
