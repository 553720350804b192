package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GitLab: one commit with all its actions, which makes the branch too, and a merge request. */
final class GitLabForge implements Forge {

    private final Rest rest;

    GitLabForge(Rest rest) {
        this.rest = rest;
    }

    @Override
    public String defaultBranch(RepoUrl repository) {
        return rest.get(path(repository, "")).text("default_branch").orElse("main");
    }

    @Override
    public Optional<String> lastMessage(RepoUrl repository, String branch) {
        return rest.find(path(repository, "/repository/branches/" + Urls.segment(branch)))
                .map(found -> found.text("commit", "message").orElse(""));
    }

    @Override
    public void commit(Change change) {
        var actions = new ArrayList<Object>();
        change.files().forEach((file, content) -> {
            boolean there = exists(change, file);
            actions.add(Map.of(
                    "action",
                    there ? "update" : "create",
                    "file_path",
                    file,
                    "encoding",
                    "base64",
                    "content",
                    Base64.getEncoder().encodeToString(content.bytes())));
            if (content.executable()) {
                // By its documents, only this action looks at the mode.
                actions.add(Map.of("action", "chmod", "file_path", file, "execute_filemode", true));
            }
        });
        change.deleted().forEach(file -> actions.add(Map.of("action", "delete", "file_path", file)));
        var commit = new LinkedHashMap<String, Object>();
        commit.put("branch", change.branch());
        commit.put("start_branch", change.base());
        commit.put("commit_message", change.message());
        commit.put("actions", actions);
        if (!change.author().name().isEmpty()) {
            commit.put("author_name", change.author().name());
            commit.put("author_email", change.author().email());
        }
        rest.post(path(change.repository(), "/repository/commits"), commit);
    }

    private boolean exists(Change change, String file) {
        String query = "?ref=" + Urls.segment(change.base());
        return rest.find(path(change.repository(), "/repository/files/" + Urls.segment(file) + query))
                .isPresent();
    }

    @Override
    public Optional<PullRequest> find(Change change) {
        String query = "?state=opened&source_branch=" + Urls.segment(change.branch());
        List<KubeObject> found = rest.list(path(change.repository(), "/merge_requests" + query));
        return found.stream().findFirst().map(GitLabForge::request);
    }

    @Override
    public PullRequest open(Change change, Request request) {
        return request(rest.post(
                path(change.repository(), "/merge_requests"),
                Map.of(
                        "source_branch", change.branch(),
                        "target_branch", change.base(),
                        "title", (request.draft() ? "Draft: " : "") + request.title(),
                        "description", request.description())));
    }

    @Override
    public void remove(RepoUrl repository, String branch) {
        rest.delete(path(repository, "/repository/branches/" + Urls.segment(branch)));
    }

    @Override
    public void report(Change change, PullRequest request, PlanReport report) {
        RepoUrl repository = change.repository();
        String sha = rest.get(path(repository, "/repository/branches/" + Urls.segment(change.branch())))
                .text("commit", "id")
                .orElse("");
        String notes = path(repository, "/merge_requests/" + request.number() + "/notes");
        Map<String, Object> note = Map.of("body", report.comment());
        rest.first(notes + "?per_page=100", one -> one.text("body").orElse("").startsWith(PlanReport.MARK))
                .ifPresentOrElse(
                        one -> rest.put(notes + "/" + Urls.number(one.at("id")), note), () -> rest.post(notes, note));
        mark(repository, sha, report);
    }

    /** A status that is already so is refused: it cannot pass from a state into the same one. */
    private void mark(RepoUrl repository, String sha, PlanReport report) {
        String state = report.passes() ? "success" : "failed";
        String query = "/statuses?name=" + Urls.segment(PlanReport.CONTEXT);
        boolean marked = rest.list(path(repository, "/repository/commits/" + sha + query)).stream()
                .anyMatch(status -> status.text("status").filter(state::equals).isPresent());
        if (!marked) {
            rest.post(
                    path(repository, "/statuses/" + sha),
                    Map.of("state", state, "name", PlanReport.CONTEXT, "description", report.shortSummary()));
        }
    }

    private static PullRequest request(KubeObject answer) {
        return new PullRequest(answer.text("web_url").orElse(""), Urls.number(answer.at("iid")));
    }

    private static String path(RepoUrl repository, String rest) {
        String project = repository.part("project");
        String id = project.isEmpty() ? repository.owner() + "/" + repository.repo() : project;
        return "/projects/" + Urls.segment(id) + rest;
    }
}
