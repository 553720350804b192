package dev.slipway.scaffolder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.HostKind;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.template.TemplateInfo;
import dev.slipway.testkit.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PullRequestActionTest {

    private static final String OWN = "\"message\":\"Add\\n\\nSlipway-Task: task-1\"";

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();
    private Workspace workspace;
    private Reporter reporter = Reporter.silent();

    @BeforeEach
    void files() throws IOException {
        workspace = new Workspace(Files.createDirectory(folder.resolve("workspace")));
        Files.createDirectories(workspace.resolve("d"));
        Files.writeString(workspace.resolve("a.yaml"), "a: 1");
        Files.writeString(workspace.resolve("d/run.sh"), "true");
        assertThat(workspace.resolve("d/run.sh").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void gitHubGetsBlobsTreeCommitReferenceAndPullRequest() throws IOException {
        try (var github = gitHub()) {
            ActionCall call = call(github, Map.of("targetPath", "infra", "filesToDelete", List.of("old.yaml")));
            action(github, HostKind.GITHUB, "publish:github:pull-request").run(call);

            List<ForgeDouble.Call> posts = github.calls("POST");
            assertThat(posts)
                    .extracting(ForgeDouble.Call::path)
                    .containsExactly(
                            "/repos/acme/web/git/blobs",
                            "/repos/acme/web/git/blobs",
                            "/repos/acme/web/git/trees",
                            "/repos/acme/web/git/commits",
                            "/repos/acme/web/git/refs",
                            "/repos/acme/web/pulls");
            assertThat(posts.get(2).body().toString())
                    .contains("infra/a.yaml", "infra/d/run.sh", "100755", "old.yaml", "base_tree=t0");
            assertThat(posts.get(3).body().get("message")).asString().endsWith("Slipway-Task: task-1");
            assertThat(posts.get(4).body()).containsEntry("ref", "refs/heads/add-db");
            assertThat(posts.get(5).body()).containsEntry("head", "add-db").containsEntry("base", "main");
            assertThat(call.outputs())
                    .containsEntry("remoteUrl", "https://x/pull/7")
                    .containsEntry("pullRequestNumber", 7L)
                    .containsEntry("targetBranchName", "main");
            assertThat(log).noneMatch(line -> line.contains("t0ken"));
        }
    }

    @Test
    void aRepeatedCallFindsItsOwnBranchAndRequest() throws IOException {
        try (var github = gitHub()) {
            github.on("GET", "/repos/acme/web/branches/add-db", 200, "{\"commit\":{\"commit\":{" + OWN + "}}}")
                    .on("GET", "/repos/acme/web/pulls\\?.*", 200, "[{\"html_url\":\"https://x/pull/7\",\"number\":7}]");
            ActionCall call = call(github, Map.of());
            action(github, HostKind.GITHUB, "publish:github:pull-request").run(call);

            assertThat(github.calls("POST")).isEmpty();
            assertThat(call.outputs()).containsEntry("pullRequestNumber", 7L);
        }
    }

    @Test
    void aBranchOfSomebodyElseIsAConflict() throws IOException {
        try (var github = gitHub()) {
            github.on("GET", "/repos/acme/web/branches/add-db", 200, "{\"commit\":{\"commit\":{\"message\":\"x\"}}}");
            Action action = action(github, HostKind.GITHUB, "publish:github:pull-request");

            assertThatThrownBy(() -> action.run(call(github, Map.of())))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT))
                    .hasMessageContaining("add-db exists already");
            action.undo(call(github, Map.of()));
            assertThat(github.calls("POST")).isEmpty();
            assertThat(github.calls("DELETE")).isEmpty();
        }
    }

    @Test
    void aBranchWhoseRequestIsRefusedIsTakenBack() throws IOException {
        try (var github = gitHub()) {
            github.on("POST", "/repos/acme/web/pulls", 422, "{\"message\":\"No commits between main and add-db\"}")
                    .on("DELETE", "/repos/acme/web/git/refs/heads/add-db", 204, "");

            assertThatThrownBy(() -> action(github, HostKind.GITHUB, "publish:github:pull-request")
                            .run(call(github, Map.of())))
                    .hasMessageContaining("No commits between");
            assertThat(github.calls("DELETE")).hasSize(1);
        }
    }

    @Test
    void anInterruptedCallIsTakenBack() throws IOException {
        try (var github = gitHub()) {
            github.on("GET", "/repos/acme/web/branches/add-db", 200, "{\"commit\":{\"commit\":{" + OWN + "}}}")
                    .on("DELETE", "/repos/acme/web/git/refs/heads/add-db", 204, "");
            action(github, HostKind.GITHUB, "publish:github:pull-request").undo(call(github, Map.of()));

            assertThat(github.calls("DELETE")).hasSize(1);
        }
    }

    @Test
    void anExpiredTokenAndAHiddenRepositorySayWhatToDo() throws IOException {
        try (var github = gitHub()) {
            Action action = action(github, HostKind.GITHUB, "publish:github:pull-request");
            assertThatThrownBy(() -> action.run(call(github, Map.of("token", "old"))))
                    .hasMessageContaining("expired")
                    .hasMessageNotContaining("old");
            github.on("GET", "/repos/acme/web", 404, "{\"message\":\"Not Found\"}");
            assertThatThrownBy(() -> action.run(call(github, Map.of()))).hasMessageContaining("may not see it");
            github.on("GET", "/repos/acme/web", 403, "{}");
            assertThatThrownBy(() -> action.run(call(github, Map.of()))).hasMessageContaining("right to write");
            assertThatThrownBy(() -> action.run(call(github, Map.of("repoUrl", "nowhere.org?owner=a&repo=b"))))
                    .hasMessageContaining("nowhere.org");
        }
    }

    @Test
    void whatIsInTheWayIsNamed() throws IOException {
        try (var github = gitHub()) {
            Action action = action(github, HostKind.GITHUB, "publish:github:pull-request");
            github.on("GET", "/repos/acme/web/branches/main", 404, "{\"message\":\"Branch not found\"}");
            assertThatThrownBy(() -> action.run(call(github, Map.of())))
                    .hasMessageContaining("no branch main in acme/web")
                    .hasMessageContaining("targetBranchName");
        }
        try (var github = gitHub()) {
            Action action = action(github, HostKind.GITHUB, "publish:github:pull-request");
            github.on("POST", "/repos/acme/web/git/refs", 422, "{\"message\":\"Reference already exists\"}");
            assertThatThrownBy(() -> action.run(call(github, Map.of())))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT))
                    .hasMessageContaining("Reference already exists");
            github.on("GET", "/repos/acme/web", 301, "{\"message\":\"Moved Permanently\"}");
            assertThatThrownBy(() -> action.run(call(github, Map.of()))).hasMessageContaining("has moved");
            github.on("GET", "/repos/acme/web", 429, "{\"message\":\"slow down\"}");
            assertThatThrownBy(() -> action.run(call(github, Map.of())))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.THROTTLED));
        }
    }

    @Test
    void gitLabsOwnWordsAreToldToo() throws IOException {
        try (var gitlab = new ForgeDouble(HostKind.GITLAB)) {
            gitlab.on(
                    "GET",
                    "/projects/acme%2Fweb",
                    401,
                    "{\"error\":\"invalid_token\",\"error_description\":\"Token is expired.\"}");
            assertThatThrownBy(() -> action(gitlab, HostKind.GITLAB, "publish:gitlab:merge-request")
                            .run(call(gitlab, Map.of())))
                    .hasMessageContaining("expired; give the step a new one")
                    .hasMessageContaining("Token is expired.");
        }
    }

    @Test
    void theDoubleTakesNoCallThatIsNotDocumented() {
        assertThat(ForgeContract.objections(
                        HostKind.GITHUB,
                        new ForgeDouble.Call("POST", "/repos/a/b/statuses/c", Map.of("state", "failed", "x", 1))))
                .containsExactlyInAnyOrder("state may not be failed", "there is no field  x");
        assertThat(ForgeContract.objections(
                        HostKind.GITLAB,
                        new ForgeDouble.Call(
                                "POST",
                                "/projects/a%2Fb/repository/commits",
                                Map.of("branch", "x", "actions", List.of(Map.of("action", "upsert"))))))
                .containsExactlyInAnyOrder(
                        " commit_message is missing", "action may not be upsert", "actions file_path is missing");
        assertThat(ForgeContract.objections(
                        HostKind.GITEA, new ForgeDouble.Call("GET", "/repos/a/b/pulls?state=open&head=x", Map.of())))
                .containsExactly("there is no parameter head");
        assertThat(ForgeContract.objections(HostKind.GITEA, new ForgeDouble.Call("GET", "/user", Map.of())))
                .containsExactly("there is no GET /user");
    }

    @Test
    void gitLabGetsOneCommitAndAMergeRequest() throws IOException {
        try (var gitlab = new ForgeDouble(HostKind.GITLAB)) {
            String project = "/projects/acme%2Fweb";
            gitlab.on("GET", project, 200, "{\"default_branch\":\"trunk\"}")
                    .on("GET", project + "/repository/branches/add-db", 404, "{}")
                    .on("GET", project + "/repository/files/a.yaml\\?ref=trunk", 200, "{}")
                    .on("GET", project + "/repository/files/d%2Frun.sh\\?ref=trunk", 404, "{}")
                    .on("GET", project + "/merge_requests\\?state=opened&source_branch=add-db", 200, "[]")
                    .on("POST", project + "/repository/commits", 201, "{}")
                    .on("POST", project + "/merge_requests", 201, "{\"web_url\":\"https://x/-/1\",\"iid\":1}");
            ActionCall call = call(gitlab, Map.of());
            action(gitlab, HostKind.GITLAB, "publish:gitlab:merge-request").run(call);

            Map<String, Object> commit = gitlab.calls("POST").get(0).body();
            assertThat(commit).containsEntry("start_branch", "trunk").containsEntry("branch", "add-db");
            assertThat(commit.get("actions").toString())
                    .contains("action=update", "action=create")
                    .contains("action=chmod", "execute_filemode=true");
            assertThat(call.outputs()).containsEntry("mergeRequestUrl", "https://x/-/1");
        }
    }

    @Test
    void giteaGetsOneChangeAndAPullRequest() throws IOException {
        try (var gitea = new ForgeDouble(HostKind.GITEA)) {
            gitea.on("GET", "/repos/acme/web", 200, "{\"default_branch\":\"main\"}")
                    .on("GET", "/repos/acme/web/branches/add-db", 404, "{}")
                    .on("GET", "/repos/acme/web/contents/a.yaml\\?ref=main", 200, "{\"sha\":\"s1\"}")
                    .on("GET", "/repos/acme/web/contents/d/run.sh\\?ref=main", 404, "{}")
                    .on(
                            "GET",
                            "/repos/acme/web/pulls\\?state=open&limit=50&page=1",
                            200,
                            "[{\"head\":{\"ref\":\"other\"}}]")
                    .on("GET", "/repos/acme/web/pulls\\?state=open&limit=50&page=2", 200, "[]")
                    .on("POST", "/repos/acme/web/contents", 201, "{}")
                    .on("POST", "/repos/acme/web/pulls", 201, "{\"html_url\":\"https://x/pulls/3\",\"number\":3}");
            ActionCall call = call(gitea, Map.of("draft", true));
            action(gitea, HostKind.GITEA, "publish:gitea:pull-request").run(call);

            Map<String, Object> change = gitea.calls("POST").get(0).body();
            assertThat(change).containsEntry("new_branch", "add-db");
            assertThat(change.get("files").toString()).contains("operation=update", "sha=s1", "operation=create");
            assertThat(gitea.calls("POST").get(1).body()).containsEntry("title", "WIP: Add a database");
            assertThat(call.outputs()).containsEntry("pullRequestNumber", 3L);
        }
    }

    @Test
    void aPlainServerGetsABranchOnceAndLosesItAgain() throws IOException {
        Files.createDirectories(folder.resolve("acme"));
        try (GitFixture repository = GitFixture.create(folder.resolve("acme/web.git"))) {
            repository.put("README", "x").commit("first");
            var host = new GitHost(
                    "git", HostKind.GIT, "", folder.toUri().toString().replaceAll("/$", ""), Optional.empty());
            var options = GitOptions.standard(folder.resolve("cache")).allowingFile();
            var branches = new GitBranches(options);
            Action action =
                    new Actions(Publishing.actions(new GitHosts(List.of(host)), branches, reporter)).get("publish:git");
            Map<String, Object> input = Map.of("repoUrl", "git?owner=acme&repo=web", "targetPath", "infra");

            ActionCall call = call("git", input);
            action.run(call);
            action.run(call("git", input));

            var ref = RepositoryRef.of(repository.fileUrl());
            try (var git = new GitSource(options, Clock.systemUTC())) {
                assertThat(git.fetch(ref, "add-db", GitCredentials.anonymous())
                                .tree()
                                .find("infra/d/run.sh"))
                        .isPresent();
                assertThat(git.resolve(ref, "add-db", GitCredentials.anonymous()))
                        .isEqualTo(call.outputs().get("commitHash"));
            }
            assertThatThrownBy(() -> action.run(call("git", with(input, "branchName", "main"))))
                    .hasMessageContaining("main exists already");
            assertThatThrownBy(() -> action.run(call("git", with(input, "branchName", "../x"))))
                    .hasMessageContaining("no name of a branch");
            action.undo(call("git", input));
            assertThat(branches.lastMessage(ref, GitCredentials.anonymous(), "add-db"))
                    .isEmpty();
            assertThat(branches.lastMessage(ref, GitCredentials.anonymous(), "main"))
                    .contains("first");
        }
    }

    /** Says one thing of what is proposed, if it is the one object that the tests propose. */
    private static Optional<PlanReport> told(List<KubeObject> proposed) {
        return proposed.stream().map(KubeObject::kind).toList().equals(List.of("Thing"))
                ? Optional.of(new PlanReport(false, "one would fail", "### Plan"))
                : Optional.empty();
    }

    private void propose() throws IOException {
        Files.writeString(workspace.resolve("a.yaml"), "apiVersion: example.org/v1\nkind: Thing\n");
        reporter = PullRequestActionTest::told;
    }

    @Test
    void gitHubGetsThePlanAsACommentAndAStatusOfTheCommit() throws IOException {
        propose();
        try (var github = gitHub()) {
            github.on(
                            "GET",
                            "/repos/acme/web/branches/add-db",
                            200,
                            "{\"commit\":{\"sha\":\"c1\",\"commit\":{" + OWN + "}}}")
                    .on(
                            "GET",
                            "/repos/acme/web/issues/7/comments\\?per_page=100",
                            200,
                            "[{\"id\":1,\"body\":\"mine\"}]")
                    .on("POST", "/repos/acme/web/issues/7/comments", 201, "{}")
                    .on("POST", "/repos/acme/web/statuses/c1", 201, "{}");
            action(github, HostKind.GITHUB, "publish:github:pull-request").run(call(github, Map.of()));

            List<ForgeDouble.Call> posts = github.calls("POST");
            assertThat(posts.get(posts.size() - 2).body().get("body")).isEqualTo("<!-- slipway-plan -->\n### Plan");
            assertThat(posts.get(posts.size() - 1).body())
                    .containsEntry("state", "failure")
                    .containsEntry("context", "slipway/plan")
                    .containsEntry("description", "one would fail");
        }
    }

    @Test
    void aRepeatedReportChangesTheCommentThatIsThere() throws IOException {
        propose();
        try (var github = gitHub()) {
            github.on(
                            "GET",
                            "/repos/acme/web/branches/add-db",
                            200,
                            "{\"commit\":{\"sha\":\"c1\",\"commit\":{" + OWN + "}}}")
                    .on(
                            "GET",
                            "/repos/acme/web/issues/7/comments.*",
                            200,
                            "[{\"id\":5,\"body\":\"<!-- slipway-plan -->\\nold\"}]")
                    .on("PATCH", "/repos/acme/web/issues/comments/5", 200, "{}")
                    .on("POST", "/repos/acme/web/statuses/c1", 201, "{}");
            action(github, HostKind.GITHUB, "publish:github:pull-request").run(call(github, Map.of()));
            assertThat(github.calls("PATCH")).hasSize(1);
        }
    }

    @Test
    void gitLabGetsThePlanAsANoteAndAStatus() throws IOException {
        propose();
        try (var gitlab = new ForgeDouble(HostKind.GITLAB)) {
            String project = "/projects/acme%2Fweb";
            gitlab.on("GET", project, 200, "{\"default_branch\":\"trunk\"}")
                    .on("GET", project + "/repository/branches/add-db", 200, "{\"commit\":{\"id\":\"c1\"," + OWN + "}}")
                    .on("GET", project + "/merge_requests\\?.*", 200, "[{\"web_url\":\"https://x/-/1\",\"iid\":1}]")
                    .on("GET", project + "/merge_requests/1/notes\\?per_page=100", 200, "[]")
                    .on("POST", project + "/merge_requests/1/notes", 201, "{}")
                    .on("GET", project + "/repository/commits/c1/statuses\\?name=slipway%2Fplan", 200, "[]")
                    .on("POST", project + "/statuses/c1", 201, "{}");
            action(gitlab, HostKind.GITLAB, "publish:gitlab:merge-request").run(call(gitlab, Map.of()));
            assertThat(gitlab.calls("POST")).hasSize(2);
            assertThat(gitlab.calls("POST").get(1).body())
                    .containsEntry("state", "failed")
                    .containsEntry("name", "slipway/plan");

            gitlab.on("GET", project + "/repository/commits/c1/statuses\\?.*", 200, "[{\"status\":\"failed\"}]")
                    .on(
                            "GET",
                            project + "/merge_requests/1/notes\\?per_page=100",
                            200,
                            "[{\"id\":4,\"body\":\"<!-- slipway-plan -->\\nold\"}]")
                    .on("PUT", project + "/merge_requests/1/notes/4", 200, "{}");
            action(gitlab, HostKind.GITLAB, "publish:gitlab:merge-request").run(call(gitlab, Map.of()));
            assertThat(gitlab.calls("PUT")).hasSize(1);
            assertThat(gitlab.calls("POST")).as("the commit is marked already").hasSize(2);
        }
    }

    @Test
    void giteaGetsThePlanAsACommentAndAStatus() throws IOException {
        propose();
        try (var gitea = new ForgeDouble(HostKind.GITEA)) {
            gitea.on("GET", "/repos/acme/web", 200, "{\"default_branch\":\"main\"}")
                    .on("GET", "/repos/acme/web/branches/add-db", 200, "{\"commit\":{\"id\":\"c1\"," + OWN + "}}")
                    .on(
                            "GET",
                            "/repos/acme/web/pulls\\?state=open&limit=50&page=1",
                            200,
                            "[{\"number\":3,\"head\":{\"ref\":\"add-db\"}}]")
                    .on("GET", "/repos/acme/web/issues/3/comments", 200, "[]")
                    .on("POST", "/repos/acme/web/issues/3/comments", 201, "{}")
                    .on("POST", "/repos/acme/web/statuses/c1", 201, "{}");
            action(gitea, HostKind.GITEA, "publish:gitea:pull-request").run(call(gitea, Map.of()));
            assertThat(gitea.calls("POST")).hasSize(2);
        }
    }

    @Test
    void aPlanThatCannotBeMadeOrPostedLeavesTheRequestAsItIs() throws IOException {
        propose();
        try (var github = gitHub()) {
            ActionCall call = call(github, Map.of());
            action(github, HostKind.GITHUB, "publish:github:pull-request").run(call);
            assertThat(call.outputs()).containsEntry("pullRequestNumber", 7L);
            assertThat(log).anyMatch(line -> line.startsWith("There is no plan under the pull request"));
        }
    }

    private ForgeDouble gitHub() throws IOException {
        return new ForgeDouble(HostKind.GITHUB)
                .on("GET", "/repos/acme/web", 200, "{\"default_branch\":\"main\"}")
                .on("GET", "/repos/acme/web/branches/add-db", 404, "{}")
                .on(
                        "GET",
                        "/repos/acme/web/branches/main",
                        200,
                        "{\"commit\":{\"sha\":\"c0\",\"commit\":{\"tree\":{\"sha\":\"t0\"}}}}")
                .on("GET", "/repos/acme/web/pulls\\?state=open&head=acme%3Aadd-db", 200, "[]")
                .on("POST", "/repos/acme/web/git/(blobs|trees|commits|refs)", 201, "{\"sha\":\"s\"}")
                .on("POST", "/repos/acme/web/pulls", 201, "{\"html_url\":\"https://x/pull/7\",\"number\":7}");
    }

    private Action action(ForgeDouble forge, HostKind kind, String id) {
        String base = "http://" + forge.host();
        var host = new GitHost(forge.host(), kind, base, base, Optional.of(Redacted.of("t0ken")));
        var branches = new GitBranches(GitOptions.standard(folder.resolve("cache")));
        return new Actions(Publishing.actions(new GitHosts(List.of(host)), branches, reporter)).get(id);
    }

    private ActionCall call(ForgeDouble forge, Map<String, Object> more) {
        return call(
                forge.host(),
                with(more, "repoUrl", more.getOrDefault("repoUrl", forge.host() + "?owner=acme&repo=web")));
    }

    private ActionCall call(String host, Map<String, Object> more) {
        var input = new LinkedHashMap<String, Object>();
        input.put("branchName", "add-db");
        input.put("title", "Add a database");
        input.putAll(more);
        var place = new ActionCall.Place(
                "task-1", "publish", workspace, workspace, TemplateInfo.unknown(), Map.of("host", host), Duration.ZERO);
        return new ActionCall(place, input, log::add);
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
