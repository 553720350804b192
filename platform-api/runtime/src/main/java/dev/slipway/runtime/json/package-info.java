/**
 * The only owner of JSON and YAML mappers. May import nothing but the kernel.
 */
@NullMarked
package dev.slipway.runtime.json;

import org.jspecify.annotations.NullMarked;
