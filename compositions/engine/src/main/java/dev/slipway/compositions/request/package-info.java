/** Requests of people to look at an object at once. May import {@code compositions.Keys} only. */
@NullMarked
package dev.slipway.compositions.request;

import org.jspecify.annotations.NullMarked;
