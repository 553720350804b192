/** Amazon S3: buckets, and what belongs to a bucket but has a kind of its own, as upstream divides them. */
@NullMarked
package dev.slipway.provider.aws.s3;

import org.jspecify.annotations.NullMarked;
