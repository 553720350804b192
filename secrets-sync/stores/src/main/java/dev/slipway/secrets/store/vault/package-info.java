/**
 * Key-value engines of HashiCorp Vault and OpenBao, by the driver that both understand. One login per server and identity,
 * renewed, however many stores and readers there are. May import {@code store} and the driver.
 */
@NullMarked
package dev.slipway.secrets.store.vault;

import org.jspecify.annotations.NullMarked;
