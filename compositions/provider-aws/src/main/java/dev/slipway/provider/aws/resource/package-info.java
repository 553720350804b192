/**
 * What all kinds of AWS resources have in common besides what {@code dev.slipway.declared} does for the kinds of every
 * cloud: the client, the account and region, and how the SDK's answers become trees. May import {@code account}; knows no
 * service.
 */
@NullMarked
package dev.slipway.provider.aws.resource;

import org.jspecify.annotations.NullMarked;
