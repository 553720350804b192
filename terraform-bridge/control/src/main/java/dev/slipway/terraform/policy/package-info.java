/**
 * Rules over plans: what TerraformPolicies say of one. Pure; knows neither runs nor who approves what.
 */
@NullMarked
package dev.slipway.terraform.policy;

import org.jspecify.annotations.NullMarked;
