package dev.slipway.compositions.pipeline;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.State;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates how large a state is as text, giving up once it is too large. */
final class Size {

    private static final int SCALAR = 8;

    private final long enough;
    private long counted;

    private Size(long enough) {
        this.enough = enough;
    }

    static long of(State state, long enough) {
        Size size = new Size(enough);
        for (FunctionResource resource : state.resources().values()) {
            size.count(resource.resource());
        }
        size.count(state.compositeOrNone().resource());
        return size.counted;
    }

    private void count(@Nullable Object value) {
        if (counted > enough) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                counted += String.valueOf(key).length();
                count(item);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::count);
        } else {
            counted += value instanceof String text ? text.length() : SCALAR;
        }
    }
}
