/**
 * The golden paths: the templates that are shipped, a shelf of templates on disk, and forms made from XRDs. May import
 * task, action, template, rendering, kernel and runtime.
 */
@NullMarked
package dev.slipway.scaffolder.golden;

import org.jspecify.annotations.NullMarked;
