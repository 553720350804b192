/** The hash from which names are derived. May import nothing of Slipway. */
@NullMarked
package dev.slipway.compositions.digest;

import org.jspecify.annotations.NullMarked;
