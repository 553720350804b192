/**
 * Amazon EC2's networks. AWS gives all names here, so everything is found by its ID or else by its owner's tag, which it
 * has from the moment of its creation.
 */
@NullMarked
package dev.slipway.provider.aws.ec2;

import org.jspecify.annotations.NullMarked;
