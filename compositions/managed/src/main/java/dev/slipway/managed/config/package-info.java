/**
 * Provider configurations: finding the one that an object names, recording who uses it, and keeping a used one from
 * being deleted. May import the kernel, the runtime, {@code managed.kind}, {@code managed.report}
 * and {@code managed.secret}.
 */
@NullMarked
package dev.slipway.managed.config;

import org.jspecify.annotations.NullMarked;
