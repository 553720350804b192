/**
 * Jsonnet files: which files one imports, and the real Jsonnet in a process of its own. May import program and tree.
 */
@NullMarked
package dev.slipway.delivery.source.jsonnet;

import org.jspecify.annotations.NullMarked;
