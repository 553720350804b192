/**
 * A real PostgreSQL on loopback for the local platform and the tests. Imports {@code local.tool} and
 * {@code local.process}.
 */
@NullMarked
package dev.slipway.local.postgres;

import org.jspecify.annotations.NullMarked;
