/**
 * CompositeResourceDefinitions: what one says, and the controller that serves its kinds.
 */
@NullMarked
package dev.slipway.compositions.definition;

import org.jspecify.annotations.NullMarked;
