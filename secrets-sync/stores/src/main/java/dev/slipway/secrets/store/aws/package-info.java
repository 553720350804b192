/** Secrets Manager and Parameter Store of AWS. May import {@code store} and {@code cloud.aws}. */
@NullMarked
package dev.slipway.secrets.store.aws;

import org.jspecify.annotations.NullMarked;
