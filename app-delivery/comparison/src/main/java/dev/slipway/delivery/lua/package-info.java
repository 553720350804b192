/**
 * Lua scripts of users, in a sandbox: without files, processes and network, within limits, and without a trace for the next
 * run. Must not import anything of the engine.
 */
@NullMarked
package dev.slipway.delivery.lua;

import org.jspecify.annotations.NullMarked;
