/** Secret Manager of Google Cloud. May import {@code store} and cloud. */
@NullMarked
package dev.slipway.secrets.store.gcp;

import org.jspecify.annotations.NullMarked;
