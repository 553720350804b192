/**
 * What Slipway's tests stand on: a real API server, conformance suites, golden directories, fixtures that can be killed.
 * Test scope only. May import {@code kernel} and {@code local}, never {@code runtime} or a feature.
 */
@NullMarked
package dev.slipway.testkit;

import org.jspecify.annotations.NullMarked;
