/**
 * Kinds of postgresql.sql.crossplane.io for what is inside of a database. Records only; may import nothing but Jackson and
 * CRD annotations and the packages {@code crd}, {@code managed} and {@code sql} beside this one.
 */
@NullMarked
package dev.slipway.api.sql.postgresql;

import org.jspecify.annotations.NullMarked;
