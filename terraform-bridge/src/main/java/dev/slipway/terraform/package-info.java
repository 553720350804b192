/**
 * Terraform objects under the same review and timeline as everything else: plans, approvals, state. Empty so far. May
 * import kernel, runtime and cloud; no other feature, no Spring.
 */
@NullMarked
package dev.slipway.terraform;

import org.jspecify.annotations.NullMarked;
