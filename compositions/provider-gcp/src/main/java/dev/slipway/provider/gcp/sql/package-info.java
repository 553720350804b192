/** Cloud SQL: servers, databases and users. */
@NullMarked
package dev.slipway.provider.gcp.sql;

import org.jspecify.annotations.NullMarked;
