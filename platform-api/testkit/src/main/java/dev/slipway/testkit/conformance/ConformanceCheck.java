package dev.slipway.testkit.conformance;

/** Compares Slipway's behaviour with one recorded case; throws (usually an assertion error) when they differ. */
@FunctionalInterface
public interface ConformanceCheck {

    void check(ConformanceCase recorded) throws Exception;
}
