/**
 * Operations: functions that run once, at given times, or when objects change, and whose answers are applied without
 * owners. Names, labels and conditions are Crossplane's. Runs the pipelines of {@code pipeline}; knows nothing of
 * composite resources.
 */
@NullMarked
package dev.slipway.compositions.operation;

import org.jspecify.annotations.NullMarked;
