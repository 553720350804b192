/**
 * Argo CD's ApplicationSets: Applications made from a template and parameters, synced in steps, and never deleted because
 * somebody could not be asked.
 */
@NullMarked
package dev.slipway.delivery.appset;

import org.jspecify.annotations.NullMarked;
