/** What a ProviderConfig of aws.upbound.io means: credentials, roles and endpoints, and which services there are. */
@NullMarked
package dev.slipway.provider.aws.account;

import org.jspecify.annotations.NullMarked;
