package dev.slipway.kernel.plan;

/**
 * A call to something outside of Kubernetes that would be made.
 *
 * @param resource the external name, or empty when only the provider's answer gives one
 * @param change what it would do; {@link Change.Replace} stands for a change that the resource cannot take in place
 * @param note what it would wait for, or empty
 */
public record CloudCall(String resource, Change change, String note) {}
