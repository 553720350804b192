/** Amazon SNS: topics and subscriptions. */
@NullMarked
package dev.slipway.provider.aws.sns;

import org.jspecify.annotations.NullMarked;
