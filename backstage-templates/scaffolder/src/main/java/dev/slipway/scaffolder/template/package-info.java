/**
 * Reads templates of scaffolder.backstage.io/v1beta3: metadata, forms, steps, output; and checks what a form was filled
 * with. Pure. May import rendering, kernel, and the JSON of runtime.
 */
@NullMarked
package dev.slipway.scaffolder.template;

import org.jspecify.annotations.NullMarked;
