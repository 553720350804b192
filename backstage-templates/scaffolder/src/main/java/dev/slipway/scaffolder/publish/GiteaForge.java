package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gitea and Forgejo: one change of many files, which makes the branch too, and a pull request. */
final class GiteaForge implements Forge {

    /** The most that one call returns where nobody has configured anything else. */
    private static final int PAGE = 50;

    private static final int PAGES = 40;

    private final Rest rest;
    private final GitHubDialect dialect;

    GiteaForge(Rest rest) {
        this.rest = rest;
        this.dialect = new GitHubDialect(rest, "");
    }

    @Override
    public String defaultBranch(RepoUrl repository) {
        return dialect.defaultBranch(repository);
    }

    @Override
    public Optional<String> lastMessage(RepoUrl repository, String branch) {
        return rest.find(GitHubDialect.path(repository, "/branches/" + Urls.path(branch)))
                .map(found -> found.text("commit", "message").orElse(""));
    }

    @Override
    public void commit(Change change) {
        var files = new ArrayList<Object>();
        change.files().forEach((file, content) -> {
            var entry = new LinkedHashMap<String, Object>();
            Optional<String> sha = sha(change, file);
            entry.put("operation", sha.isPresent() ? "update" : "create");
            entry.put("path", file);
            entry.put("content", Base64.getEncoder().encodeToString(content.bytes()));
            sha.ifPresent(old -> entry.put("sha", old));
            files.add(entry);
        });
        change.deleted().forEach(file -> sha(change, file)
                .ifPresent(sha -> files.add(Map.of("operation", "delete", "path", file, "sha", sha))));
        var body = new LinkedHashMap<String, Object>();
        body.put("branch", change.base());
        body.put("new_branch", change.branch());
        body.put("message", change.message());
        body.put("files", files);
        if (!change.author().name().isEmpty()) {
            body.put(
                    "author",
                    Map.of(
                            "name",
                            change.author().name(),
                            "email",
                            change.author().email()));
        }
        rest.post(GitHubDialect.path(change.repository(), "/contents"), body);
    }

    private Optional<String> sha(Change change, String file) {
        String query = "?ref=" + Urls.segment(change.base());
        return rest.find(GitHubDialect.path(change.repository(), "/contents/" + Urls.path(file) + query))
                .flatMap(found -> found.text("sha"));
    }

    @Override
    public Optional<PullRequest> find(Change change) {
        for (int page = 1; page <= PAGES; page++) {
            List<KubeObject> pulls = rest.list(
                    GitHubDialect.path(change.repository(), "/pulls?state=open&limit=" + PAGE + "&page=" + page));
            Optional<PullRequest> found = pulls.stream()
                    .filter(pull -> pull.text("head", "ref")
                            .filter(change.branch()::equals)
                            .isPresent())
                    .findFirst()
                    .map(GitHubDialect::request);
            if (found.isPresent() || pulls.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public PullRequest open(Change change, Request request) {
        return GitHubDialect.request(rest.post(
                GitHubDialect.path(change.repository(), "/pulls"),
                Map.of(
                        "title", (request.draft() ? "WIP: " : "") + request.title(),
                        "body", request.description(),
                        "head", change.branch(),
                        "base", change.base())));
    }

    @Override
    public void remove(RepoUrl repository, String branch) {
        rest.delete(GitHubDialect.path(repository, "/branches/" + Urls.path(branch)));
    }

    @Override
    public void report(Change change, PullRequest request, PlanReport report) {
        RepoUrl repository = change.repository();
        String sha = rest.get(GitHubDialect.path(repository, "/branches/" + Urls.path(change.branch())))
                .text("commit", "id")
                .orElse("");
        dialect.report(repository, request, sha, report);
    }
}
