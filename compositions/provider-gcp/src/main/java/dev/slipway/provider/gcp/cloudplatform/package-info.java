/** IAM: service accounts, their keys, and the members of roles on a project. */
@NullMarked
package dev.slipway.provider.gcp.cloudplatform;

import org.jspecify.annotations.NullMarked;
