/**
 * Turns the files of a directory into Kubernetes objects, as Argo CD's plain directory source does: which files count,
 * what is no manifest, and where in which file an object stands. Pure but for the class that reads the tree.
 */
@NullMarked
package dev.slipway.delivery.source;

import org.jspecify.annotations.NullMarked;
