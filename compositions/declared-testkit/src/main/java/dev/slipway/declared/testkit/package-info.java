/** What the tests of all declared kinds have in common. Used by tests only; may import the engine and nothing of a cloud. */
@NullMarked
package dev.slipway.declared.testkit;

import org.jspecify.annotations.NullMarked;
