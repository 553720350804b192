/** What the tests of this module share. */
@NullMarked
package dev.slipway.compositions.testing;

import org.jspecify.annotations.NullMarked;
