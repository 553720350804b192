package dev.slipway.runtime.git;

import java.util.Optional;

/**
 * A commit and what it holds.
 *
 * @param signature of the commit itself
 * @param history what it builds on; read when it is asked for
 * @param tag by which it was asked for, when that is an annotated one
 */
public record GitSnapshot(
        Revision revision,
        GitTree tree,
        Optional<CommitSignature> signature,
        CommitHistory history,
        Optional<SignedTag> tag) {

    /** A commit that no annotated tag was asked for. */
    public GitSnapshot(Revision revision, GitTree tree, Optional<CommitSignature> signature, CommitHistory history) {
        this(revision, tree, signature, history, Optional.empty());
    }

    /** Return whether the other is the same commit, asked for by the same tag as it stands. */
    public boolean isSame(GitSnapshot other) {
        return revision.equals(other.revision) && tag.equals(other.tag);
    }
}
