/** SecretStores and ClusterSecretStores: whether they can be used, and by whom. */
@NullMarked
package dev.slipway.secrets.sync.store;

import org.jspecify.annotations.NullMarked;
