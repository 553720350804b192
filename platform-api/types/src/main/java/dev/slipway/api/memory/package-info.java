/**
 * Control planes and boot data for clusters of machines in memory, by Cluster API's provider contract of v1beta2. Its
 * development provider has none of its own. Records only; may import nothing but Jackson and CRD annotations, {@code meta}
 * and {@code cluster} beside this package.
 */
@NullMarked
package dev.slipway.api.memory;

import org.jspecify.annotations.NullMarked;
