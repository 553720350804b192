/**
 * What is to be done about a Terraform object, and what its status says: pure decisions over its spec and status. May
 * import no program, file or API server.
 */
@NullMarked
package dev.slipway.terraform.decide;

import org.jspecify.annotations.NullMarked;
