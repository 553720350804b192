/**
 * Artifacts of OCI registries as sources: what a tag, range or digest means, and the archive behind it. Speaks to
 * registries through a library; may not know how sources are rendered.
 */
@NullMarked
package dev.slipway.delivery.source.oci;

import org.jspecify.annotations.NullMarked;
