/**
 * The live controller of composite resources: reads, composes with the pure engine, applies, reports.
 */
@NullMarked
package dev.slipway.compositions.xr;

import org.jspecify.annotations.NullMarked;
