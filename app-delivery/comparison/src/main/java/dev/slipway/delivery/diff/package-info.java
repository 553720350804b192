/**
 * Says whether a live object is as Git wants it, the way Argo CD's engine does: three-way where the object remembers what
 * was applied last, else two-way, or by the API server's own prediction. Fields of Kubernetes' own kinds are compared
 * after the server's defaults. Pure: may not import anything that reads or writes.
 */
@NullMarked
package dev.slipway.delivery.diff;

import org.jspecify.annotations.NullMarked;
