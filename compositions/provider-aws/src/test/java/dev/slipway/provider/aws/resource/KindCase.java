package dev.slipway.provider.aws.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind as the contract tests it: how it is at first, how it is changed, which calls create, change and delete it, and
 * what has to be there before. Values of the form {@code $x} stand for what {@code before} returned under {@code x}.
 */
final class KindCase {

    final AwsResource<?, ?> resource;
    private final Map<String, Object> parameters;
    Map<String, Object> changes = Map.of();
    Set<String> creating = Set.of();
    Set<String> changing = Set.of();
    Set<String> deleting = Set.of();
    BiFunction<World, String, Map<String, String>> before = (world, uid) -> Map.of();
    Function<String, String> name = plain -> plain;

    @Nullable
    BiFunction<World, Map<String, String>, Boolean> existing;

    private String how = "";
    boolean namedByAws;
    boolean isSlowInCrowds;
    boolean isLacking;
    boolean isMarked = true;
    boolean isMarkedLate;

    private KindCase(AwsResource<?, ?> resource, Map<String, Object> parameters) {
        this.resource = resource;
        this.parameters = parameters;
    }

    static KindCase of(AwsResource<?, ?> resource, Map<String, Object> parameters) {
        return new KindCase(resource, parameters);
    }

    /** Tell this case of the kind from others. */
    KindCase called(String text) {
        how = " " + text;
        return this;
    }

    KindCase changing(Map<String, Object> to) {
        changes = to;
        return this;
    }

    KindCase calls(String create, String change, String delete) {
        creating = Set.of(create.split(" "));
        changing = Set.of(change.split(" "));
        deleting = Set.of(delete.split(" "));
        return this;
    }

    /** Make what has to be there, for each identity anew; the function gets a text that no other identity has. */
    KindCase beforeEach(BiFunction<World, String, Map<String, String>> make) {
        before = make;
        return this;
    }

    /** Say how to see that it exists, where creations and deletions cannot be told apart. */
    KindCase existing(BiFunction<World, Map<String, String>, Boolean> look) {
        existing = look;
        return this;
    }

    /** Say that moto does not know it. */
    KindCase lacking() {
        isLacking = true;
        return this;
    }

    /** Say that it is looked for among all of its kind, so that each test should begin with none. */
    KindCase slowInCrowds() {
        isSlowInCrowds = true;
        return this;
    }

    /** Say that AWS gives the name. */
    KindCase namedByAws() {
        namedByAws = true;
        return this;
    }

    /** Say that nothing can show whose it is. */
    KindCase unmarked() {
        isMarked = false;
        return this;
    }

    /** Say that whose it is shows only after a second call. */
    KindCase markedLate() {
        isMarkedLate = true;
        return this;
    }

    boolean isSlow() {
        return resource.shape().isSlow();
    }

    Map<String, Object> parameters(Map<String, String> values, boolean changed) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("region", World.REGION);
        if (changed) {
            all.putAll(changes);
        }
        Map<String, Object> filled = new LinkedHashMap<>();
        all.forEach((key, value) -> filled.put(key, filled(value, values)));
        return filled;
    }

    private static Object filled(Object value, Map<String, String> values) {
        if (value instanceof String text) {
            String result = text;
            for (Map.Entry<String, String> entry : values.entrySet()) {
                result = result.replace("$" + entry.getKey(), entry.getValue());
            }
            return result;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> filled(item, values)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put(String.valueOf(key), filled(item, values)));
            return result;
        }
        return value;
    }

    @Override
    public String toString() {
        return resource.shape().what() + how;
    }
}
