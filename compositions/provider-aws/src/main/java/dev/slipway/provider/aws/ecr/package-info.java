/** Amazon ECR: repositories of container images. */
@NullMarked
package dev.slipway.provider.aws.ecr;

import org.jspecify.annotations.NullMarked;
