/**
 * Claims: bound both ways to a composite resource, with its status, its root cause and its connection secret.
 */
@NullMarked
package dev.slipway.compositions.claim;

import org.jspecify.annotations.NullMarked;
