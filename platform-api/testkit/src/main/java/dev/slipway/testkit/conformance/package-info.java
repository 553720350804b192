/**
 * Runs suites of test data that were recorded from other projects against Slipway's own code, and keeps the list of
 * known differences true. Knows file formats only; imports nothing else of Slipway.
 */
@NullMarked
package dev.slipway.testkit.conformance;

import org.jspecify.annotations.NullMarked;
