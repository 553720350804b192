/**
 * Health and differences of objects in files, without a cluster, by the checks that the controller makes. May not import the
 * commands.
 */
@NullMarked
package dev.slipway.cli.offline;

import org.jspecify.annotations.NullMarked;
