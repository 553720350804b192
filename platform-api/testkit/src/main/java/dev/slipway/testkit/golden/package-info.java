/**
 * Golden directories: inputs and expected outputs as files that a reviewer can read. Knows files and YAML only.
 */
@NullMarked
package dev.slipway.testkit.golden;

import org.jspecify.annotations.NullMarked;
