/**
 * OpenTofu and Terraform as programs: typed commands, each with the record of its answer, run within limits; and the one
 * place where what they print about failures becomes faults. Knows nothing of Kubernetes.
 */
@NullMarked
package dev.slipway.terraform.run;

import org.jspecify.annotations.NullMarked;
