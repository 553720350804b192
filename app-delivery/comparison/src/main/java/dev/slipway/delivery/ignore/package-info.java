/**
 * What users do not want to be compared: fields by JSON pointer, by jq path or by the manager that owns them, for one
 * application or for all of a kind. Pure; jq runs within limits. May import the diff package, not the other way round.
 */
@NullMarked
package dev.slipway.delivery.ignore;

import org.jspecify.annotations.NullMarked;
