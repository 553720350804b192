/**
 * Ports to what lives outside of Kubernetes: cloud resources and long steps. Pure: adapters implement these elsewhere.
 */
@NullMarked
package dev.slipway.kernel.external;

import org.jspecify.annotations.NullMarked;
