/**
 * MySQL and MariaDB as managed resources: kinds of mysql.sql.crossplane.io and its namespaced twin, field for field as
 * Crossplane's SQL provider has them. Records only; may import nothing but Jackson and CRD annotations and the packages
 * {@code crd}, {@code managed} and {@code sql} beside this one.
 */
@NullMarked
package dev.slipway.api.sql.mysql;

import org.jspecify.annotations.NullMarked;
