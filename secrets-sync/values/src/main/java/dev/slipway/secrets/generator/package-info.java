/**
 * Values that are made up instead of fetched: the generators of {@code generators.external-secrets.io}. Pure but for the
 * randomness that they are given.
 */
@NullMarked
package dev.slipway.secrets.generator;

import org.jspecify.annotations.NullMarked;
