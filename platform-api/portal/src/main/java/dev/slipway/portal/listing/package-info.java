/**
 * Lists of objects as people and programs page through them: what one line of a list says, which lines a filter wants,
 * where a page ends and how the next one begins. Pure: kernel and types only.
 */
@NullMarked
package dev.slipway.portal.listing;

import org.jspecify.annotations.NullMarked;
