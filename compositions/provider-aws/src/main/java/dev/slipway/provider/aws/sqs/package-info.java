/** Amazon SQS: queues. */
@NullMarked
package dev.slipway.provider.aws.sqs;

import org.jspecify.annotations.NullMarked;
