/**
 * Delivers what Git says to the cluster: Argo CD's Applications. This package holds what the server wires; what it does
 * is in the packages below. May not import other features or Spring.
 */
@NullMarked
package dev.slipway.delivery;

import org.jspecify.annotations.NullMarked;
