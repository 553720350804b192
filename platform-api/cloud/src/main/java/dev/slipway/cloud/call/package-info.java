/** How clouds are called, whichever it is: at what pace, and who is told of it. May import {@code kernel} only. */
@NullMarked
package dev.slipway.cloud.call;

import org.jspecify.annotations.NullMarked;
