/**
 * The console's pages: what each shows, as values, and the templates that make HTML of them. May import the portal's other
 * packages; knows neither requests nor sessions.
 */
@NullMarked
package dev.slipway.portal.console;

import org.jspecify.annotations.NullMarked;
