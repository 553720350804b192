/**
 * Argo CD's kinds (group argoproj.io) as records, field for field as its schemas have them. Whether a field has an
 * effect is decided by app-delivery, which reports the ones that have none. Records only; may import nothing but
 * Jackson, JSpecify, the Kubernetes model and CRD annotations.
 */
@NullMarked
package dev.slipway.api.argocd;

import org.jspecify.annotations.NullMarked;
