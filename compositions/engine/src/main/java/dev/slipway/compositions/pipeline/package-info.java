/**
 * Runs the functions of a composition one after the other, threading desired state and context. Everything that has to be
 * looked up comes through ports.
 */
@NullMarked
package dev.slipway.compositions.pipeline;

import org.jspecify.annotations.NullMarked;
