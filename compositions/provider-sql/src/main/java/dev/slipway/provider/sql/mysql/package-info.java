/**
 * MySQL and MariaDB: databases, users and grants. The servers keep no mark of an owner, so what exists belongs to the object
 * that made it or was told to take it over. May import the provider's connection package; nothing of PostgreSQL.
 */
@NullMarked
package dev.slipway.provider.sql.mysql;

import org.jspecify.annotations.NullMarked;
