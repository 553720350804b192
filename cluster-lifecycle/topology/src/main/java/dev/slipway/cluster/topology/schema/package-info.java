/**
 * OpenAPI schemas of variables as Kubernetes' structural schemas understand them: defaulting, validation of values, rules in
 * CEL, and whether a schema is one at all. Error types and fields are those of Kubernetes. Pure; imports kernel and expression.
 */
@NullMarked
package dev.slipway.cluster.topology.schema;

import org.jspecify.annotations.NullMarked;
