/**
 * What all kinds of AWS resources have in common: {@code AwsResource} is what a kind says about itself, {@code Shape} what
 * its fields do, {@code AwsKind} serves it to the lifecycle. Everything that is the same for every kind is done here:
 * finding before creating, ownership, drift, tags, faults. May import {@code account}; knows no service.
 */
@NullMarked
package dev.slipway.provider.aws.resource;

import org.jspecify.annotations.NullMarked;
