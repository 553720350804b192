/**
 * The infrastructure and control-plane provider of Cluster API's contract whose clusters are processes of this machine. Puts
 * the packages below together; may import them, the runtime and the local platform's {@code cluster} package, no other
 * feature and no Spring.
 */
@NullMarked
package dev.slipway.cluster.local;

import org.jspecify.annotations.NullMarked;
