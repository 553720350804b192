package dev.slipway.portal.console;

/**
 * What surrounds every page.
 *
 * @param section which entry of the navigation is the current one; a set's path or {@code overview}, {@code create}
 * @param user who is logged in
 * @param csrf what every form sends back, so that no other site can send it
 * @param notice what has just been done; empty for nothing
 */
public record Shell(String title, String section, String user, String csrf, String notice) {}
