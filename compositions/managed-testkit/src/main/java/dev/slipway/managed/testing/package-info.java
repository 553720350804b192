/**
 * The controllers of a provider's kinds on a real API server, for the integration tests of all providers. Knows no
 * provider. A module of its own, not a jar of tests, so that a build that leaves out the tests finds all it needs.
 */
@NullMarked
package dev.slipway.managed.testing;

import org.jspecify.annotations.NullMarked;
