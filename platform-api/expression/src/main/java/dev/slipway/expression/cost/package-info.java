/**
 * What an expression may cost at most, estimated before it runs from how large the values can be: the rules of cel-go and
 * of Kubernetes. Knows syntax trees only, and imports nothing else of this module.
 */
@NullMarked
package dev.slipway.expression.cost;

import org.jspecify.annotations.NullMarked;
