/**
 * Keeps configurations applied for managed resources, by the same programs and within the same limits as Terraform
 * objects. Knows no objects; may import the runner's packages and {@code work}.
 */
@NullMarked
package dev.slipway.terraform.workspace;

import org.jspecify.annotations.NullMarked;
