/**
 * The Google Cloud resources that Slipway manages, as kinds for the lifecycle of {@code dev.slipway.managed}. The packages
 * below translate one service each; {@code account} says how to reach a project.
 */
@NullMarked
package dev.slipway.provider.gcp;

import org.jspecify.annotations.NullMarked;
