/** Amazon EKS: clusters, nodes, add-ons and access. */
@NullMarked
package dev.slipway.provider.aws.eks;

import org.jspecify.annotations.NullMarked;
