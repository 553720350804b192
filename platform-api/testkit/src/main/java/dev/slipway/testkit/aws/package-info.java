/**
 * An AWS emulator for tests: real service protocols over HTTP on the loopback interface, with waiting states, throttling,
 * failures before and after the effect, and a journal of every call. The same front can stand before moto, so that
 * failures can be injected there too. Runs in the test's own process or in one that outlives the server under test.
 */
@NullMarked
package dev.slipway.testkit.aws;

import org.jspecify.annotations.NullMarked;
