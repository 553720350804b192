/**
 * The {@code slipway} command: the launcher of the local platform and the tools around it. One class per command, listed
 * in {@code Main}. May import everything; no Spring in the commands themselves, because they must start at once.
 */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
