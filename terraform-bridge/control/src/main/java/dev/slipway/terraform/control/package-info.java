/**
 * The controller of Terraform objects: one pass that observes the run that is under way, reviews what it planned, and
 * begins the next. Imports everything else of this module and is imported by nothing of it.
 */
@NullMarked
package dev.slipway.terraform.control;

import org.jspecify.annotations.NullMarked;
