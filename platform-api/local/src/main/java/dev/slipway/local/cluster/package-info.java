/**
 * Workload clusters as processes of this machine, each in a directory of its own. The processes outlive whoever started
 * them and are found again by their records; what died is started again on its data. Imports {@code local.controlplane},
 * {@code local.process} and {@code local.tool}.
 */
@NullMarked
package dev.slipway.local.cluster;

import org.jspecify.annotations.NullMarked;
