package dev.slipway.scaffolder.publish;

import dev.slipway.runtime.git.GitBranches;
import dev.slipway.scaffolder.action.Action;
import java.util.List;

/** The actions that publish. */
public final class Publishing {

    private Publishing() {}

    /** @param reporter says under each request what it would lead to */
    public static List<Action> actions(GitHosts hosts, GitBranches branches, Reporter reporter) {
        return List.of(
                new GitAction(hosts, branches),
                new PullRequestAction("publish:github:pull-request", "pull", hosts, reporter),
                new PullRequestAction("publish:gitlab:merge-request", "merge", hosts, reporter),
                new PullRequestAction("publish:gitea:pull-request", "pull", hosts, reporter));
    }
}
