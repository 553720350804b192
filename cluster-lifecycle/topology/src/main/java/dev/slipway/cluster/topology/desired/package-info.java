/**
 * What a Cluster with a topology is to consist of: from its ClusterClass, the templates of the class and the objects that
 * exist already, every object as it should be. Pure; imports the other pure packages of this module.
 */
@NullMarked
package dev.slipway.cluster.topology.desired;

import org.jspecify.annotations.NullMarked;
