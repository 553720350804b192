/** What a ProviderConfig of gcp.upbound.io means: credentials, project and endpoint, and which services there are. */
@NullMarked
package dev.slipway.provider.gcp.account;

import org.jspecify.annotations.NullMarked;
