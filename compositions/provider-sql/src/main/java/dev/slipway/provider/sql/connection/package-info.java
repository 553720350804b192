/**
 * Talking to a PostgreSQL server: pools, quoting, ownership marks, and what its errors mean. The rest of the provider
 * builds on this package; it imports none of it.
 */
@NullMarked
package dev.slipway.provider.sql.connection;

import org.jspecify.annotations.NullMarked;
