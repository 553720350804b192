package dev.slipway.kernel.plan;

/**
 * Says what would follow from a proposal: objects, and calls to clouds, through all controllers that would act on it.
 * Clouds and the API server are read, and nothing is ever written. What cannot be foreseen is said to be so.
 */
@FunctionalInterface
public interface Planner {

    Prediction predict(Proposal proposal);
}
