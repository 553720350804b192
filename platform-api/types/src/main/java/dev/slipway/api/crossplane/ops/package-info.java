/**
 * Crossplane's operations: functions that run once, at given times, or on changes. Field names are Crossplane's. Records only; may import nothing but
 * Jackson, the client library's model and CRD annotations.
 */
@NullMarked
package dev.slipway.api.crossplane.ops;

import org.jspecify.annotations.NullMarked;
