/**
 * Patterns that users write in projects, windows and policies: globs and regular expressions. Pure; matching takes linear
 * time whatever the pattern. May import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.pattern;

import org.jspecify.annotations.NullMarked;
