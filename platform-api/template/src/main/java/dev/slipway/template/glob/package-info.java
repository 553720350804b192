/**
 * Globs in the dialect of Go's tools, as users of Argo CD write them over repositories, namespaces, kinds and files. Pure;
 * matching takes linear time whatever the pattern. May import nothing of this module.
 */
@NullMarked
package dev.slipway.template.glob;

import org.jspecify.annotations.NullMarked;
