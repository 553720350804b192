/**
 * Runs passes: one harness for every kind, known at build time or not, on java-operator-sdk. DynamicController is the only
 * class that touches that engine's internals. Features see Pass, PassResult, ControllerSpec, Trigger and Controllers.
 */
@NullMarked
package dev.slipway.runtime.controller;

import org.jspecify.annotations.NullMarked;
