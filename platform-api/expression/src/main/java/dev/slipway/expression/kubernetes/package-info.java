/**
 * Functions and types that Kubernetes adds to CEL: quantities, URLs, addresses and networks, versions, named formats, and
 * more for texts and lists. Imports nothing else of this module.
 */
@NullMarked
package dev.slipway.expression.kubernetes;

import org.jspecify.annotations.NullMarked;
