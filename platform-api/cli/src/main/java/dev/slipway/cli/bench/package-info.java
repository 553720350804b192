/**
 * Measures the platform from outside: commits claims, watches them, and reads what the API server and the server count.
 * Measures nothing that a user could not see. Imports {@code demo} for the claims repository, and {@code local}.
 */
@NullMarked
package dev.slipway.cli.bench;

import org.jspecify.annotations.NullMarked;
