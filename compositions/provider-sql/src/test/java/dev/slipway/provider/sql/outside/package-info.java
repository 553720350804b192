/**
 * A PostgreSQL server that fails on command, for the contract tests of the kinds. Knows the wire protocol as far as
 * framing goes, and no kind.
 */
@NullMarked
package dev.slipway.provider.sql.outside;

import org.jspecify.annotations.NullMarked;
