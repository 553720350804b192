/**
 * The hub as one Spring Boot application. Spring appears here and nowhere else.
 */
@NullMarked
package dev.slipway.server;

import org.jspecify.annotations.NullMarked;
