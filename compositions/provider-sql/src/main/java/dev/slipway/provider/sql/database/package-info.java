/** PostgreSQL databases. May import the provider's connection package; not roles, not grants. */
@NullMarked
package dev.slipway.provider.sql.database;

import org.jspecify.annotations.NullMarked;
