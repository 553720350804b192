/** What PostgreSQL roles are granted. May import the provider's connection package; not databases, not roles. */
@NullMarked
package dev.slipway.provider.sql.grant;

import org.jspecify.annotations.NullMarked;
