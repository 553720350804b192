package dev.slipway.scaffolder.publish;

import dev.slipway.scaffolder.rendering.RepoUrl;
import java.util.Optional;

/** A Git host's API, as far as publishing needs it. Made for one call, with that call's token. */
interface Forge {

    String defaultBranch(RepoUrl repository);

    /** Return the message of the branch's last commit; empty when there is no such branch. */
    Optional<String> lastMessage(RepoUrl repository, String branch);

    /** Make the branch with one commit on top of its base. */
    void commit(Change change);

    /** Return the open pull request of the branch. */
    Optional<PullRequest> find(Change change);

    PullRequest open(Change change, Request request);

    /** Take the branch away; one that is not there is no error. */
    void remove(RepoUrl repository, String branch);

    /**
     * Say under the request what its commit would lead to, and mark the commit with it. Saying it again changes what was
     * said before.
     */
    void report(Change change, PullRequest request, PlanReport report);

    /** What a pull request says. */
    record Request(String title, String description, boolean draft) {}
}
