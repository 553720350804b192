/** PostgreSQL roles and their passwords. May import the provider's connection package; not databases, not grants. */
@NullMarked
package dev.slipway.provider.sql.role;

import org.jspecify.annotations.NullMarked;
