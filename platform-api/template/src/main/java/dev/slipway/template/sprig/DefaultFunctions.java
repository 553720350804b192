package dev.slipway.template.sprig;

import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.builtin.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defaults, choices, and the way to give up. */
final class DefaultFunctions {

    static final Functions FUNCTIONS = Functions.NONE
            .withShallow("default", "any any...", a -> orDefault(a.any(0), a.from(1)))
            .withShallow("empty", "any", a -> !Truth.of(a.any(0)))
            .withShallow("coalesce", "any...", a -> firstFull(a.from(0)))
            .withShallow("all", "any...", a -> a.from(0).stream().allMatch(Truth::of))
            .withShallow("any", "any...", a -> a.from(0).stream().anyMatch(Truth::of))
            .withShallow("ternary", "any any bool", a -> a.flag(2) ? a.any(0) : a.any(1))
            .withShallow("fail", "string", a -> {
                throw new FunctionException(a.text(0));
            });

    private DefaultFunctions() {}

    private static @Nullable Object orDefault(@Nullable Object substitute, List<@Nullable Object> given) {
        return given.isEmpty() || !Truth.of(given.get(0)) ? substitute : given.get(0);
    }

    private static @Nullable Object firstFull(List<@Nullable Object> values) {
        for (Object value : values) {
            if (Truth.of(value)) {
                return value;
            }
        }
        return null;
    }
}
