/**
 * Hides the values of secrets from whoever looks at an object or a difference. Pure; may import the diff package.
 */
@NullMarked
package dev.slipway.delivery.mask;

import org.jspecify.annotations.NullMarked;
