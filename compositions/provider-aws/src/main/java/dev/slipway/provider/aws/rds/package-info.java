/**
 * Amazon RDS: instances and subnet groups. {@code InstanceFields} is the one table of what a field is called in the
 * specification, in RDS's answers and in its requests; everything else is made from it.
 */
@NullMarked
package dev.slipway.provider.aws.rds;

import org.jspecify.annotations.NullMarked;
