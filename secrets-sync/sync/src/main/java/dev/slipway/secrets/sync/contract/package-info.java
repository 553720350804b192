/** Names and digests that External Secrets Operator and its users know. */
@NullMarked
package dev.slipway.secrets.sync.contract;

import org.jspecify.annotations.NullMarked;
