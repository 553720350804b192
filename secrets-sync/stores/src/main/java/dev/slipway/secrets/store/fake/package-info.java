/** Stores whose values stand in the SecretStore itself, for tests and examples. May import {@code store} only. */
@NullMarked
package dev.slipway.secrets.store.fake;

import org.jspecify.annotations.NullMarked;
