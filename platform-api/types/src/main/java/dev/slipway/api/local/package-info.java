/**
 * The kinds by which a cluster of Cluster API's shape runs as processes of this machine: infrastructure, control plane and
 * machine pools by Cluster API's provider contracts of v1beta1 and v1beta2. Records only; may import nothing but Jackson
 * and CRD annotations and {@code meta} beside this package.
 */
@NullMarked
package dev.slipway.api.local;

import org.jspecify.annotations.NullMarked;
