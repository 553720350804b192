/**
 * Which functions run inside this process, and under which package names they are known.
 */
@NullMarked
package dev.slipway.compositions.catalog;

import org.jspecify.annotations.NullMarked;
