package dev.slipway.template;

import org.jspecify.annotations.Nullable;

/**
 * A function that templates can call. Its arguments are of the declared types. It throws {@link FunctionException} when it
 * cannot answer, and must not change its arguments unless that is what it is for.
 */
@FunctionalInterface
public interface TemplateFunction {

    @Nullable
    Object call(Arguments arguments);
}
