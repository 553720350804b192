/**
 * function-environment-configs (input {@code environmentconfigs.fn.crossplane.io/v1beta1 Input}), in process: merges
 * EnvironmentConfigs into the environment, which later functions read. Rules and error texts are those of v0.7.1. May
 * import the function protocol, its input reader, required, fieldpath and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.environment;

import org.jspecify.annotations.NullMarked;
