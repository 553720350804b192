package dev.slipway.portal.fleet;

import dev.slipway.portal.listing.Row;

/**
 * Something that happened to an object since the last look.
 *
 * @param row how it is now, or was last when it is there no more
 */
public record FleetChange(ResourceSet set, Row row, boolean removed) {}
