/**
 * Names, tags and managed resources that control planes and pools have in common. Pure; may import the kernel and the types.
 */
@NullMarked
package dev.slipway.cluster.aws.parts;

import org.jspecify.annotations.NullMarked;
