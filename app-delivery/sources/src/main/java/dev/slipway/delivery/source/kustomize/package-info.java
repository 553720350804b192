/**
 * Kustomizations: which files one consists of, the edits that an Application makes to it, and the real kustomize of
 * kubectl in a process of its own. May import program and tree.
 */
@NullMarked
package dev.slipway.delivery.source.kustomize;

import org.jspecify.annotations.NullMarked;
