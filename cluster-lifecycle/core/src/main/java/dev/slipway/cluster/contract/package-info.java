/**
 * What Cluster API's core and its providers agree on: kinds, labels, annotations, how a provider's object is found by the
 * labels of its CRD, and where it says what under either version of the contract. May import kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.contract;

import org.jspecify.annotations.NullMarked;
