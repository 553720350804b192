/**
 * Crossplane's kinds that protect what is in use from being deleted. Field names and validation rules are Crossplane's.
 * Records only; may import nothing but Jackson, the client library's model and CRD annotations.
 */
@NullMarked
package dev.slipway.api.crossplane.protection;

import org.jspecify.annotations.NullMarked;
