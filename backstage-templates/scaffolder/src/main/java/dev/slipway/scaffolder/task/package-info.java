/**
 * Runs templates: one step after another, so that each can be a call of its own that is repeated after a crash. May import
 * action, template, rendering, kernel and runtime.
 */
@NullMarked
package dev.slipway.scaffolder.task;

import org.jspecify.annotations.NullMarked;
