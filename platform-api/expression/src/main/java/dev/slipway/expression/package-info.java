/**
 * Expressions that users write (CEL), compiled and evaluated within limits: a hostile one costs its author an error, and
 * nobody else more than a moment. Values are trees of maps, lists, texts, numbers, truth values and null. Knows nothing of
 * what the expressions are for; CEL's own classes do not leave this package. May import no other package of this project.
 */
@NullMarked
package dev.slipway.expression;

import org.jspecify.annotations.NullMarked;
