package dev.slipway.runtime.git;

import java.util.Optional;

/**
 * A commit or one that it builds on, as far as signatures are concerned.
 *
 * @param author name and address
 * @param message all of it
 */
public record SignedAncestor(String sha, String author, String message, Optional<CommitSignature> signature) {}
