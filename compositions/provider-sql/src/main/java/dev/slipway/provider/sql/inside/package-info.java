/**
 * What is inside of a PostgreSQL database: schemas, extensions, default privileges. What was there before an object named it
 * is brought to be as wanted and stays when the object goes. May import the provider's connection package.
 */
@NullMarked
package dev.slipway.provider.sql.inside;

import org.jspecify.annotations.NullMarked;
