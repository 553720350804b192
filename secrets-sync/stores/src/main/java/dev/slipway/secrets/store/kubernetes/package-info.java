/** Stores that are Secrets of one namespace of a cluster, this one or another. May import {@code store} only. */
@NullMarked
package dev.slipway.secrets.store.kubernetes;

import org.jspecify.annotations.NullMarked;
