/**
 * The local platform: which components it has, what they need, how they are started together and found again. Imports
 * the component packages of {@code local}.
 */
@NullMarked
package dev.slipway.local.platform;

import org.jspecify.annotations.NullMarked;
