/**
 * The provider of Cluster API's contract whose clusters are EKS clusters, with the kinds and fields of Cluster API Provider
 * AWS. Puts the packages below together; calls no cloud: everything that it wants there is a managed resource. May import
 * the packages below, the contract of the core and the runtime.
 */
@NullMarked
package dev.slipway.cluster.aws;

import org.jspecify.annotations.NullMarked;
