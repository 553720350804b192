/** The controllers of a provider's kinds on a real API server, for the integration tests of all providers. Knows no provider. */
@NullMarked
package dev.slipway.managed.testing;

import org.jspecify.annotations.NullMarked;
