/** Whether what is served takes all that Crossplane's own definitions take. */
@NullMarked
package dev.slipway.compositions.schemas;

import org.jspecify.annotations.NullMarked;
