/**
 * PostgreSQL as managed resources: kinds of postgresql.sql.crossplane.io and its namespaced twin, field for field as
 * Crossplane's SQL provider has them. Records only; may import nothing but Jackson and CRD annotations and the packages
 * {@code crd}, {@code meta} and {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.sql;

import org.jspecify.annotations.NullMarked;
