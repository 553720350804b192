package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.util.Map;

/** What GitHub's API and Gitea's have in common: how pull requests answer, what is said under them, commit statuses. */
final class GitHubDialect {

    private final Rest rest;
    private final String firstPage;

    /** @param firstPage the query for as many comments as one answer may hold */
    GitHubDialect(Rest rest, String firstPage) {
        this.rest = rest;
        this.firstPage = firstPage;
    }

    String defaultBranch(RepoUrl repository) {
        return rest.get(path(repository, "")).text("default_branch").orElse("main");
    }

    static String path(RepoUrl repository, String rest) {
        return "/repos/" + Urls.segment(repository.owner()) + "/" + Urls.segment(repository.repo()) + rest;
    }

    static PullRequest request(KubeObject answer) {
        return new PullRequest(answer.text("html_url").orElse(""), Urls.number(answer.at("number")));
    }

    /** Say it under the request, in the place of what was said there before, and mark the commit. */
    void report(RepoUrl repository, PullRequest request, String sha, PlanReport report) {
        Map<String, Object> comment = Map.of("body", report.comment());
        String comments = path(repository, "/issues/" + request.number() + "/comments");
        rest.first(comments + firstPage, one -> one.text("body").orElse("").startsWith(PlanReport.MARK))
                .ifPresentOrElse(
                        one -> rest.patch(path(repository, "/issues/comments/" + Urls.number(one.at("id"))), comment),
                        () -> rest.post(comments, comment));
        rest.post(
                path(repository, "/statuses/" + sha),
                Map.of(
                        "state",
                        report.passes() ? "success" : "failure",
                        "context",
                        PlanReport.CONTEXT,
                        "description",
                        report.shortSummary()));
    }
}
