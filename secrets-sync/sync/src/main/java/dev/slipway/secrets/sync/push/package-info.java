/** PushSecrets: what is in Secrets of the cluster, written to stores. May import {@code source}, {@code destination} and stores. */
@NullMarked
package dev.slipway.secrets.sync.push;

import org.jspecify.annotations.NullMarked;
