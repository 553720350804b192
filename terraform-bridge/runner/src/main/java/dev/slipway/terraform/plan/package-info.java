/**
 * What a plan of OpenTofu or Terraform says: read from {@code tofu show -json}, masked, hashed, written for people. Pure
 * but for the JSON text that {@link dev.slipway.terraform.plan.PlanDocument} reads; starts no program and reads no file.
 */
@NullMarked
package dev.slipway.terraform.plan;

import org.jspecify.annotations.NullMarked;
