/**
 * The fleet as entities of Backstage's catalog. Remembers what it has written of rows, and nothing else; may import the listing
 * and the fleet.
 */
@NullMarked
package dev.slipway.portal.catalog;

import org.jspecify.annotations.NullMarked;
