/**
 * Long steps on Temporal: one workflow type that begins an external operation and looks until it is settled, the
 * connection that may come and go, and the worker. Features see only the ports {@code LongSteps} and {@code StepBody}
 * of the kernel. May not import other packages of the runtime than metrics; no Spring, no Kubernetes client.
 */
@NullMarked
package dev.slipway.runtime.step;

import org.jspecify.annotations.NullMarked;
