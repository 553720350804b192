/**
 * Makes the objects of Clusters with a topology what their ClusterClass says, and checks ClusterClasses. What is to be is
 * computed by the pure packages of this module; this one reads, applies, rotates templates, removes and reports. May import
 * those, the contract of the core, kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.topology.controller;

import org.jspecify.annotations.NullMarked;
