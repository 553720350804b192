/**
 * What every managed resource shares, in the shape of Crossplane's: policies, references, selectors, the provider
 * configuration, the connection secret and the status. Records only; may import nothing but Jackson and CRD annotations
 * and {@code dev.slipway.api.meta}. Provider packages build their kinds from these.
 */
@NullMarked
package dev.slipway.api.managed;

import org.jspecify.annotations.NullMarked;
