/** Amazon DynamoDB: tables. */
@NullMarked
package dev.slipway.provider.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
