/** AWS IAM, which has no regions: roles, policies, users and issuers of tokens. */
@NullMarked
package dev.slipway.provider.aws.iam;

import org.jspecify.annotations.NullMarked;
