/**
 * Which controllers run here, and since when.
 */
@NullMarked
package dev.slipway.server.roster;

import org.jspecify.annotations.NullMarked;
