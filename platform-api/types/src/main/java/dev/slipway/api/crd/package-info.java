/**
 * Annotations that say about a kind's CRD what the generator's own annotations cannot: list and map types, embedded
 * resources, categories, deprecation. Read by the CRD generation test only; may import nothing.
 */
@NullMarked
package dev.slipway.api.crd;

import org.jspecify.annotations.NullMarked;
