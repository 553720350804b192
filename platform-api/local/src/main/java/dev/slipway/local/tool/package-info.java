/**
 * Finds or provisions the programs that the platform and the tests run, into one cache shared by both. Every tool is a
 * declaration in {@code Tools}: what it is called, how its version is checked, where it can come from, in order.
 * Imports {@code local.process} only.
 */
@NullMarked
package dev.slipway.local.tool;

import org.jspecify.annotations.NullMarked;
