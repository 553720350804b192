package dev.slipway.runtime.git;

import java.time.Instant;

/**
 * One commit.
 *
 * @param sha the full object name
 * @param author name and address
 * @param message the first line
 * @param committedAt when it was committed, whole seconds
 */
public record Revision(String sha, String author, String message, Instant committedAt) {}
