package dev.slipway.portal.console;

/** Something to choose: a golden path, a task. */
public record Offer(String title, String text, String link) {}
