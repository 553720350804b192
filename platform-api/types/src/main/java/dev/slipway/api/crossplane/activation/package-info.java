/**
 * Crossplane's kinds that say which managed resources are served. Field names are Crossplane's. Records only; may import nothing but
 * Jackson, the client library's model and CRD annotations.
 */
@NullMarked
package dev.slipway.api.crossplane.activation;

import org.jspecify.annotations.NullMarked;
