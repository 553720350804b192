/**
 * What a step can do: the port that actions implement, and the registry of them. An action
 * works inside its workspace. May import template, rendering, kernel and runtime.
 */
@NullMarked
package dev.slipway.scaffolder.action;

import org.jspecify.annotations.NullMarked;
