package dev.slipway.compositions.pipeline;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** States as functions see them, and back. */
final class Wire {

    private Wire() {}

    static State toWire(State state) {
        return converted(state, WireNumbers::toWire);
    }

    static State fromWire(State state) {
        return converted(state, WireNumbers::fromWire);
    }

    static FunctionResource toWire(FunctionResource resource) {
        return converted(resource, WireNumbers::toWire);
    }

    private static State converted(State state, UnaryOperator<Map<String, Object>> numbers) {
        Map<String, FunctionResource> resources = new LinkedHashMap<>();
        state.resources().forEach((name, resource) -> resources.put(name, converted(resource, numbers)));
        @Nullable FunctionResource composite = state.composite() == null ? null : converted(state.composite(), numbers);
        return new State(composite, resources);
    }

    private static FunctionResource converted(FunctionResource resource, UnaryOperator<Map<String, Object>> numbers) {
        @Nullable Map<String, Object> tree = resource.resource() == null ? null : numbers.apply(resource.resource());
        return new FunctionResource(tree, resource.connectionDetails(), resource.ready());
    }
}
