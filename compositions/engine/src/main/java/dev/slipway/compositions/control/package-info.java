/**
 * The entrance of this module: the controllers that serve Crossplane's composition model, ready to be run.
 */
@NullMarked
package dev.slipway.compositions.control;

import org.jspecify.annotations.NullMarked;
