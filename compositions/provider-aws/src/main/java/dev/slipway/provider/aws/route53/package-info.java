/** Amazon Route 53, which has no regions: zones and records. */
@NullMarked
package dev.slipway.provider.aws.route53;

import org.jspecify.annotations.NullMarked;
