/** The AWS emulator moto as a process that can be killed. Imports {@code local.tool} and {@code local.process}. */
@NullMarked
package dev.slipway.local.moto;

import org.jspecify.annotations.NullMarked;
