package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GitHub: one blob for each file, a tree, a commit, a reference, a pull request. */
final class GitHubForge implements Forge {

    /** Which of its versions is meant: without this, whatever the host takes for the default then. */
    static final Map<String, String> HEADERS =
            Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28");

    private final Rest rest;
    private final GitHubDialect dialect;

    GitHubForge(Rest rest) {
        this.rest = rest;
        this.dialect = new GitHubDialect(rest, "?per_page=100");
    }

    @Override
    public String defaultBranch(RepoUrl repository) {
        return dialect.defaultBranch(repository);
    }

    @Override
    public Optional<String> lastMessage(RepoUrl repository, String branch) {
        return rest.find(GitHubDialect.path(repository, "/branches/" + Urls.segment(branch)))
                .map(found -> found.text("commit", "commit", "message").orElse(""));
    }

    @Override
    public void commit(Change change) {
        RepoUrl repository = change.repository();
        KubeObject base = rest.find(GitHubDialect.path(repository, "/branches/" + Urls.segment(change.base())))
                .orElseThrow(() -> change.withoutBase());
        String parent = base.text("commit", "sha").orElse("");
        String parentTree = base.text("commit", "commit", "tree", "sha").orElse(parent);
        String tree = rest.post(
                        GitHubDialect.path(repository, "/git/trees"),
                        Map.of("base_tree", parentTree, "tree", entries(change)))
                .text("sha")
                .orElse("");
        var commit = new LinkedHashMap<String, Object>();
        commit.put("message", change.message());
        commit.put("tree", tree);
        commit.put("parents", List.of(parent));
        if (!change.author().name().isEmpty()) {
            commit.put(
                    "author",
                    Map.of(
                            "name",
                            change.author().name(),
                            "email",
                            change.author().email()));
        }
        String sha = rest.post(GitHubDialect.path(repository, "/git/commits"), commit)
                .text("sha")
                .orElse("");
        rest.post(
                GitHubDialect.path(repository, "/git/refs"),
                Map.of("ref", "refs/heads/" + change.branch(), "sha", sha));
    }

    private List<Object> entries(Change change) {
        var entries = new ArrayList<Object>();
        change.files().forEach((file, content) -> {
            String sha = rest.post(
                            GitHubDialect.path(change.repository(), "/git/blobs"),
                            Map.of(
                                    "content",
                                    Base64.getEncoder().encodeToString(content.bytes()),
                                    "encoding",
                                    "base64"))
                    .text("sha")
                    .orElse("");
            String mode = content.executable() ? "100755" : "100644";
            entries.add(Map.of("path", file, "mode", mode, "type", "blob", "sha", sha));
        });
        for (String path : change.deleted()) {
            var gone = new LinkedHashMap<String, Object>();
            gone.put("path", path);
            gone.put("mode", "100644");
            gone.put("type", "blob");
            gone.put("sha", null);
            entries.add(gone);
        }
        return entries;
    }

    @Override
    public Optional<PullRequest> find(Change change) {
        String head = change.repository().owner() + ":" + change.branch();
        return rest
                .list(GitHubDialect.path(change.repository(), "/pulls?state=open&head=" + Urls.segment(head)))
                .stream()
                .findFirst()
                .map(GitHubDialect::request);
    }

    @Override
    public PullRequest open(Change change, Request request) {
        return GitHubDialect.request(rest.post(
                GitHubDialect.path(change.repository(), "/pulls"),
                Map.of(
                        "title", request.title(),
                        "body", request.description(),
                        "head", change.branch(),
                        "base", change.base(),
                        "draft", request.draft())));
    }

    @Override
    public void remove(RepoUrl repository, String branch) {
        rest.delete(GitHubDialect.path(repository, "/git/refs/heads/" + Urls.path(branch)));
    }

    @Override
    public void report(Change change, PullRequest request, PlanReport report) {
        RepoUrl repository = change.repository();
        String sha = rest.get(GitHubDialect.path(repository, "/branches/" + Urls.segment(change.branch())))
                .text("commit", "sha")
                .orElse("");
        dialect.report(repository, request, sha, report);
    }
}
