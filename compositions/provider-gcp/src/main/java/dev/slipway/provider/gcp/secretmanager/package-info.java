/** Secret Manager: secrets and their values. */
@NullMarked
package dev.slipway.provider.gcp.secretmanager;

import org.jspecify.annotations.NullMarked;
