/**
 * The status of a managed resource: exactly Crossplane's conditions and reasons, with messages for people. Pure: may
 * import the kernel and {@code managed.kind}.
 */
@NullMarked
package dev.slipway.managed.report;

import org.jspecify.annotations.NullMarked;
