package dev.slipway.provider.gcp.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind as the contract tests it: how it is at first, how it is changed, which calls create, change and delete it, and
 * what has to be there before.
 */
final class KindCase {

    final GcpResource<?, ?> resource;
    private final BiFunction<World, String, Map<String, Object>> parameters;
    private Map<String, Object> changes = Map.of();
    Set<String> creating = Set.of();
    Set<String> changing = Set.of();
    Set<String> deleting = Set.of();
    Function<String, String> name = plain -> plain;
    boolean isNamedByGoogle;
    boolean isMarked = true;
    boolean isSlow;

    private KindCase(GcpResource<?, ?> resource, BiFunction<World, String, Map<String, Object>> parameters) {
        this.resource = resource;
        this.parameters = parameters;
    }

    static KindCase of(GcpResource<?, ?> resource, Map<String, Object> parameters) {
        return new KindCase(resource, (world, uid) -> parameters);
    }

    /** The function makes what has to be there, for each identity anew, and gets a text that no other identity has. */
    static KindCase of(GcpResource<?, ?> resource, BiFunction<World, String, Map<String, Object>> parameters) {
        return new KindCase(resource, parameters);
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

    /** Say that Google gives the name. */
    KindCase namedByGoogle() {
        isNamedByGoogle = true;
        return this;
    }

    /** Say that nothing can show whose it is. */
    KindCase unmarked() {
        isMarked = false;
        return this;
    }

    /** Say that it shows while it is being made; of others only the operation does. */
    KindCase slow() {
        isSlow = true;
        return this;
    }

    boolean canChange() {
        return !changes.isEmpty();
    }

    Map<String, Object> made(World world, String uid) {
        return parameters.apply(world, uid);
    }

    Map<String, Object> parameters(Map<String, Object> first, boolean changed) {
        Map<String, Object> all = new LinkedHashMap<>(first);
        if (changed) {
            all.putAll(changes);
        }
        return all;
    }

    @Override
    public String toString() {
        return resource.shape().what();
    }
}
