/**
 * Who wants to know when which objects change: composite resources whose functions asked for them, usages of them. One
 * watch per kind, whoever asks. May use selectors of {@code function}; knows nobody who asks.
 */
@NullMarked
package dev.slipway.compositions.interest;

import org.jspecify.annotations.NullMarked;
