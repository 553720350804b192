/**
 * What the declared kinds of all clouds have in common: {@code DeclaredResource} is what a kind says about itself,
 * {@code Shape} what its fields do, {@code DeclaredKind} serves it to the lifecycle. Everything that is the same for every
 * kind is done here: finding before creating, ownership, drift, tags. A provider adds how its resources are reached
 * ({@code Reach}). Knows no cloud and no service.
 */
@NullMarked
package dev.slipway.declared;

import org.jspecify.annotations.NullMarked;
