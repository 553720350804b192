/**
 * Crossplane's Helm provider: releases as managed resources, by Helm's own engine in this process. What is installed is read
 * from Helm's records in the cluster. May import the managed resources' entrance and the clusters of the Kubernetes provider.
 */
@NullMarked
package dev.slipway.provider.helm;

import org.jspecify.annotations.NullMarked;
