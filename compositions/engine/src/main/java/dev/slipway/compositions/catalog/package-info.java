/**
 * Which functions run inside this process, under which package names they are known, what each can be used for, and what
 * pipelines look up in the cluster.
 */
@NullMarked
package dev.slipway.compositions.catalog;

import org.jspecify.annotations.NullMarked;
