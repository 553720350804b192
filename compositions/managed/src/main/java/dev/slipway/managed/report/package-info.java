/**
 * The status of a managed resource: exactly Crossplane's conditions and reasons, with messages for people. Pure: may
 * import the kernel only.
 */
@NullMarked
package dev.slipway.managed.report;

import org.jspecify.annotations.NullMarked;
