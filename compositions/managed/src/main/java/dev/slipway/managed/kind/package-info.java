/**
 * What a provider says about a kind of managed resource so that the shared lifecycle can serve it. Interfaces and
 * values only: may import the kernel and nothing of the lifecycle's other packages.
 */
@NullMarked
package dev.slipway.managed.kind;

import org.jspecify.annotations.NullMarked;
