/**
 * What runs do: the bodies of the long steps {@code plan} and {@code apply}, the directories in which they work, and what
 * they leave for the controller to read. Decides nothing about whether a plan may be applied.
 */
@NullMarked
package dev.slipway.terraform.work;

import org.jspecify.annotations.NullMarked;
