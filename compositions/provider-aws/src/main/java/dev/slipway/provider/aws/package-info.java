/**
 * The AWS resources that Slipway manages, as kinds for the lifecycle of {@code dev.slipway.managed}. The packages below
 * translate one service each; {@code account} says how to reach AWS.
 */
@NullMarked
package dev.slipway.provider.aws;

import org.jspecify.annotations.NullMarked;
