/** AWS KMS: keys and their names. */
@NullMarked
package dev.slipway.provider.aws.kms;

import org.jspecify.annotations.NullMarked;
