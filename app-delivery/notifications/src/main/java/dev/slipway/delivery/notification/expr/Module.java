package dev.slipway.delivery.notification.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions under a name, such as {@code time} in {@code time.Now()}. */
@FunctionalInterface
public interface Module {

    /** Return what the function answers; one that is unknown, or wrong arguments, are an illegal argument. */
    @Nullable
    Object call(String function, List<@Nullable Object> arguments);

    /** Return a value of the module that is no function; one that is unknown is an illegal argument. */
    default @Nullable Object constant(String name) {
        throw new IllegalArgumentException("unknown name " + name);
    }
}
