/**
 * What a composite resource is composed of: names, owners, references, what to delete, and what to report. Pure, and the
 * same for the live controller and for rendering.
 */
@NullMarked
package dev.slipway.compositions.composite;

import org.jspecify.annotations.NullMarked;
