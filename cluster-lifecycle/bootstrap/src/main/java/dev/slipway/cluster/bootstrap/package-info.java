/**
 * From a control plane that answers to a member of the fleet: the controllers of ClusterProfiles and ClusterBootstraps. Puts
 * the packages below together; may import them, the runtime and the kernel's ports, no other feature and no Spring.
 */
@NullMarked
package dev.slipway.cluster.bootstrap;

import org.jspecify.annotations.NullMarked;
