/** The server of secrets OpenBao as a process that can be killed. Imports {@code local.tool} and {@code local.process}. */
@NullMarked
package dev.slipway.local.openbao;

import org.jspecify.annotations.NullMarked;
