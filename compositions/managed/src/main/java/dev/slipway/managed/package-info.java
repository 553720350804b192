/**
 * Managed resources: the lifecycle that all kinds share. A provider implements {@code managed.kind.ManagedKind} and
 * hands it to {@code ManagedResources}; it may import {@code managed.kind} and this package, nothing below.
 */
@NullMarked
package dev.slipway.managed;

import org.jspecify.annotations.NullMarked;
