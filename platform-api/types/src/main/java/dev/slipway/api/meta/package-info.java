/**
 * Parts that several kinds share: conditions, references to secrets and objects. Records only; may import nothing but
 * Jackson and CRD annotations.
 */
@NullMarked
package dev.slipway.api.meta;

import org.jspecify.annotations.NullMarked;
