/**
 * The part of Amazon RDS that Slipway drives: instances, subnet groups, snapshots and tags, with the states that
 * instances pass through. Names, codes and texts are those of the public API reference.
 */
@NullMarked
package dev.slipway.testkit.aws.rds;

import org.jspecify.annotations.NullMarked;
