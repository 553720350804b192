/**
 * What function-environment-configs and function-extra-resources share: sources of objects that are named or selected by
 * labels, where labels may come from the composite resource; and the order of what was found. May import the function
 * protocol, its input reader, fieldpath and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.required;

import org.jspecify.annotations.NullMarked;
