/** What a ProviderConfig of aws.upbound.io means: credentials, roles and endpoints. May import no service. */
@NullMarked
package dev.slipway.provider.aws.account;

import org.jspecify.annotations.NullMarked;
