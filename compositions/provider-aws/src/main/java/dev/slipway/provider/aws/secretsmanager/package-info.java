/** AWS Secrets Manager: secrets, whose values are none of this. */
@NullMarked
package dev.slipway.provider.aws.secretsmanager;

import org.jspecify.annotations.NullMarked;
