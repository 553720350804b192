/**
 * {@code slipway templates}: templates of golden paths on this machine, without a server. May import the scaffolder and
 * runtime.
 */
@NullMarked
package dev.slipway.cli.templates;

import org.jspecify.annotations.NullMarked;
