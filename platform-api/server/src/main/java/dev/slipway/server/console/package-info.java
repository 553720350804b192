/**
 * The console over HTTP: sessions, the headers that keep other sites out, and which page an address means. Pages themselves
 * are the portal's. May import access, the portal, and features' reading sides.
 */
@NullMarked
package dev.slipway.server.console;

import org.jspecify.annotations.NullMarked;
