/**
 * The platform's Git server: bare repositories over smart HTTP on loopback, with a push event for whoever wants to know
 * at once. Imports JGit and Jetty; nothing else of Slipway but {@code local.process}.
 */
@NullMarked
package dev.slipway.local.git;

import org.jspecify.annotations.NullMarked;
