/**
 * function-tag-manager (input {@code tag-manager.fn.crossplane.io/v1beta1 ManagedTags}), in process: adds, keeps and removes
 * tags of managed resources whose kinds have them. Rules are those of v0.9.0. May import the function protocol, its input
 * reader and fieldpath.
 */
@NullMarked
package dev.slipway.compositions.function.tagmanager;

import org.jspecify.annotations.NullMarked;
