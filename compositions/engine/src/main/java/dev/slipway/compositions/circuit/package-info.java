/**
 * Circuit breakers: a composite resource whose parts change without end is looked at seldom, and says so, instead of
 * keeping everybody busy. Knows nothing of composing.
 */
@NullMarked
package dev.slipway.compositions.circuit;

import org.jspecify.annotations.NullMarked;
