/**
 * PostgreSQL databases, roles and grants as managed resources, over JDBC. May import the kernel, the types, the runtime's
 * JSON and {@code managed.kind}; the lifecycle is none of its business.
 */
@NullMarked
package dev.slipway.provider.sql;

import org.jspecify.annotations.NullMarked;
