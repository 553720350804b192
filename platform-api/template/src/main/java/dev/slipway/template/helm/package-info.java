/**
 * The functions that Helm adds to Sprig, without {@code lookup}, which would see the cluster. Written from Helm's
 * documentation. May import the root package, {@code format} and {@code yaml}.
 */
@NullMarked
package dev.slipway.template.helm;

import org.jspecify.annotations.NullMarked;
