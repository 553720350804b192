/**
 * Configurations of OpenTofu and Terraform that one feature wants and another one applies: the port between managed
 * resources and the programs' runner. Values and one interface; may import what all of the kernel may.
 */
@NullMarked
package dev.slipway.kernel.workspace;

import org.jspecify.annotations.NullMarked;
