/**
 * Actions that hand a workspace over to a Git host: a branch, a pull request. What is half-published is taken back. May
 * import action, template, rendering, kernel and runtime.
 */
@NullMarked
package dev.slipway.scaffolder.publish;

import org.jspecify.annotations.NullMarked;
