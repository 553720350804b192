/**
 * What all of delivery goes by: the names that objects carry and the settings. May import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.contract;

import org.jspecify.annotations.NullMarked;
