/**
 * Programs as values: start detached, remember who was started, see whether it is healthy, stop it, and never touch a
 * process that only happens to have the same number. Imports nothing else of Slipway.
 */
@NullMarked
package dev.slipway.local.process;

import org.jspecify.annotations.NullMarked;
