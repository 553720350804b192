package dev.slipway.runtime.git;

import java.util.Optional;

/**
 * A commit and what it holds.
 *
 * @param signature of the commit itself; that of a tag is not looked at
 * @param history what it builds on; read when it is asked for
 */
public record GitSnapshot(
        Revision revision, GitTree tree, Optional<CommitSignature> signature, CommitHistory history) {}
