package dev.slipway.runtime.git;

import java.util.List;
import java.util.function.Predicate;

/** What a commit builds on. */
@FunctionalInterface
public interface CommitHistory {

    /**
     * Return the commit and its ancestors down to the first commits, without those that lie below one for which the end
     * holds: these ends are still among them, except where they lie below another. Reads the whole history from the
     * repository, which may take a while. Fails with UNAVAILABLE when the repository does not give it out, with INVALID
     * when it is longer than 200,000 commits.
     */
    List<SignedAncestor> downTo(Predicate<SignedAncestor> end);
}
