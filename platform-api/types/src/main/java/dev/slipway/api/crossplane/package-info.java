/**
 * Crossplane's kinds that Slipway serves: composite resource definitions, compositions and their revisions, environment
 * configs, functions. Field names, defaults and validation rules are Crossplane's (v1 and v2 APIs). Records only; may
 * import nothing but Jackson, the client library's model and CRD annotations.
 */
@NullMarked
package dev.slipway.api.crossplane;

import org.jspecify.annotations.NullMarked;
