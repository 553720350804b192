/** The part of AWS STS that tells who a caller is and gives out roles. */
@NullMarked
package dev.slipway.testkit.aws.sts;

import org.jspecify.annotations.NullMarked;
