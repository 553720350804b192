/**
 * Connection secrets and the secrets that objects refer to: the only place of the lifecycle that reveals a value, and
 * only into a Kubernetes Secret. May import the kernel, the runtime and {@code managed.kind}.
 */
@NullMarked
package dev.slipway.managed.secret;

import org.jspecify.annotations.NullMarked;
