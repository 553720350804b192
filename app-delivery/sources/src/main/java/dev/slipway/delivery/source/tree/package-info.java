/**
 * The files of a source, whatever they come from, with a record of which of them a render has read; and the directory
 * into which just those are written for a program. May import only runtime.git.
 */
@NullMarked
package dev.slipway.delivery.source.tree;

import org.jspecify.annotations.NullMarked;
