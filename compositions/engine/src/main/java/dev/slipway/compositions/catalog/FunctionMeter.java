package dev.slipway.compositions.catalog;

import java.time.Duration;

/** Is told about every call of a function. Must be quick and must not throw. */
@FunctionalInterface
public interface FunctionMeter {

    /** A meter that is not interested. */
    FunctionMeter NONE = (called, code, severity, took) -> {};

    /** Which function, by the name of its object, its package, and where it runs. */
    record Called(String name, String image, String target) {}

    /**
     * One call has ended.
     *
     * @param code {@code OK}, or {@code Unknown} when the function did not answer
     * @param severity of the worst result: {@code Fatal}, {@code Warning} or {@code Normal}
     */
    void ended(Called called, String code, String severity, Duration took);
}
