package dev.slipway.delivery.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final String PUSH = """
            {"ref": "refs/heads/main", "after": "abc",
             "repository": {"clone_url": "https://git.example.org/team/claims.git",
                            "ssh_url": "git@git.example.org:team/claims.git", "default_branch": "main"}}""";

    private final List<Ref> refreshed = new ArrayList<>();
    private final Refreshes refreshes = new Refreshes(ref -> {}, refreshed::add, Clock.systemUTC());

    @Test
    void refreshesTheApplicationsOfTheRepositoryAndBranch() {
        Webhooks.Answer answer = webhooks(WebhookSecrets.none()).handle(headers("X-GitHub-Event", "push"), bytes(PUSH));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(refreshed).extracting(Ref::name).containsExactly("by-head", "by-https", "by-ssh");
        assertThat(answer.refreshed()).isEqualTo(refreshed);
    }

    /** The example of GitHub's documentation on validating deliveries. */
    @Test
    void acceptsOnlyTheRightSignature() {
        Webhooks webhooks =
                webhooks(new WebhookSecrets(Map.of(Sender.GITHUB, Redacted.of("It's a Secret to Everybody"))));
        byte[] body = bytes("Hello, World!");
        String right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        assertThat(webhooks.handle(headers("X-GitHub-Event", "ping", "X-Hub-Signature-256", right), body)
                        .status())
                .isEqualTo(200);
        assertThat(webhooks.handle(headers("X-GitHub-Event", "ping", "X-Hub-Signature-256", right + "0"), body)
                        .status())
                .isEqualTo(401);
        assertThat(webhooks.handle(headers("X-GitHub-Event", "ping"), body).status())
                .isEqualTo(401);
    }

    @Test
    void checksGitLabsToken() {
        Webhooks webhooks = webhooks(new WebhookSecrets(Map.of(Sender.GITLAB, Redacted.of("token"))));
        String push = """
                {"ref": "refs/heads/main", "project": {"git_http_url": "https://git.example.org/team/claims.git"}}""";

        assertThat(webhooks.handle(headers("X-Gitlab-Event", "Push Hook", "X-Gitlab-Token", "wrong"), bytes(push))
                        .status())
                .isEqualTo(401);
        assertThat(refreshed).isEmpty();
        assertThat(webhooks.handle(headers("X-Gitlab-Event", "Push Hook", "X-Gitlab-Token", "token"), bytes(push))
                        .refreshed())
                .isNotEmpty();
    }

    @Test
    void aSenderCannotChooseAWeakerCheck() {
        Webhooks webhooks = webhooks(new WebhookSecrets(Map.of(Sender.GITEA, Redacted.of("secret"))));

        assertThat(webhooks.handle(headers("X-Gitea-Event", "push", "X-GitHub-Event", "push"), bytes(PUSH))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void answersNonsenseCalmly() {
        Webhooks webhooks = webhooks(WebhookSecrets.none());

        assertThat(webhooks.handle(headers("X-GitHub-Event", "push"), bytes("[1"))
                        .status())
                .isEqualTo(400);
        assertThat(webhooks.handle(headers("X-GitHub-Event", "push"), bytes("{}"))
                        .refreshed())
                .isEmpty();
        assertThat(webhooks.handle(headers(), bytes(PUSH)).status()).isEqualTo(400);
        assertThat(webhooks.handle(headers("X-GitHub-Event", "push"), new byte[6 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void bitbucketInTheCloudIsKnownByItsNumberOrSignature() {
        Webhooks webhooks = webhooks(WebhookSecrets.ofArgo(Redacted.of(Map.of("webhook.bitbucket.uuid", "{abc}"))));
        String push = """
                {"push": {"changes": [{"new": {"type": "branch", "name": "main"}}]},
                 "repository": {"full_name": "team/claims", "links": {"html": {"href": "https://git.example.org/team/claims"}}}}""";

        assertThat(webhooks.handle(headers("X-Event-Key", "repo:push", "X-Hook-UUID", "xyz"), bytes(push))
                        .status())
                .isEqualTo(401);
        webhooks.handle(headers("X-Event-Key", "repo:push", "X-Hook-UUID", "abc"), bytes(push));
        assertThat(refreshed).extracting(Ref::name).containsExactly("by-head", "by-https", "by-ssh");
    }

    @Test
    void bitbucketAtHomeSigns() {
        Webhooks webhooks = webhooks(WebhookSecrets.of(Redacted.of("It's a Secret to Everybody")));
        String right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        String push = """
                {"changes": [{"ref": {"id": "refs/heads/release"}}],
                 "repository": {"links": {"clone": [{"href": "ssh://git@git.example.org/team/claims.git"},
                                                    {"href": "https://git.example.org/team/claims.git"}]}}}""";

        assertThat(webhooks.handle(headers("X-Event-Key", "repo:refs_changed"), bytes(push))
                        .message())
                .contains("the signature is missing or does not match");
        assertThat(webhooks.handle(
                                headers("X-Event-Key", "diagnostics:ping", "X-Hub-Signature", right),
                                bytes("Hello, World!"))
                        .status())
                .isEqualTo(200);
        // The message does not say which branch is the default one.
        webhooks(WebhookSecrets.none()).handle(headers("X-Event-Key", "repo:refs_changed"), bytes(push));
        assertThat(refreshed).extracting(Ref::name).containsExactly("by-head", "other-branch");
    }

    @Test
    void azureDevOpsLogsIn() {
        Webhooks webhooks = webhooks(WebhookSecrets.ofArgo(
                Redacted.of(Map.of("webhook.azuredevops.username", "u", "webhook.azuredevops.password", "p"))));
        String push = """
                {"eventType": "git.push", "resource": {"refUpdates": [{"name": "refs/heads/main"}],
                 "repository": {"remoteUrl": "https://git.example.org/team/claims", "defaultBranch": "refs/heads/main"}}}""";

        assertThat(webhooks.handle(headers("X-Vss-Activityid", "1", "Authorization", "Basic dTpx"), bytes(push))
                        .status())
                .isEqualTo(401);
        assertThat(webhooks.handle(headers("X-Vss-Activityid", "1", "Authorization", "Basic !"), bytes(push))
                        .status())
                .isEqualTo(401);
        webhooks.handle(headers("X-Vss-Activityid", "1", "Authorization", "Basic dTpw"), bytes(push));
        assertThat(refreshed).extracting(Ref::name).containsExactly("by-head", "by-https");
    }

    @Test
    void onlyWhatTheFilesTouchIsRefreshed() {
        String push = """
                {"ref": "refs/heads/main", "commits": [{"added": ["apps/web/new.yaml"], "modified": [], "removed": []}],
                 "repository": {"clone_url": "https://git.example.org/mono.git", "default_branch": "main"}}""";
        List<KubeObject> applications = List.of(
                monorepo("web", "apps/web", "."),
                monorepo("db", "apps/db", "."),
                monorepo("shared", "apps/db", ".;/apps/web"),
                monorepo("above", "apps/db", "../web"),
                monorepo("glob", "apps/db", "/apps/*/new.yaml"),
                monorepo("other-glob", "apps/db", "/apps/*.yaml"),
                monorepo("broken", "apps/db", "/apps/[.yaml"));
        Webhooks webhooks = new Webhooks(WebhookSecrets::none, () -> applications, refreshes);

        Webhooks.Answer answer = webhooks.handle(headers("X-GitHub-Event", "push"), bytes(push));
        assertThat(answer.refreshed())
                .extracting(Ref::name)
                .containsExactly("above", "broken", "glob", "shared", "web");

        String forced = push.replace("\"ref\"", "\"forced\": true, \"ref\"");
        assertThat(webhooks.handle(headers("X-GitHub-Event", "push"), bytes(forced))
                        .refreshed())
                .hasSize(7);
        String more = push.replace("\"ref\"", "\"total_commits_count\": 2, \"ref\"");
        assertThat(webhooks.handle(headers("X-Gitlab-Event", "Push Hook"), bytes(more))
                        .refreshed())
                .hasSize(7);
    }

    /** Without the annotation every commit may matter to everybody, but to some it surely does. */
    @Test
    void thoseInWhoseDirectoriesFilesAreTouchedComeFirst() {
        String push = PUSH.replace("team/claims.git\",", "mono.git\",")
                .replace("\"ref\"", "\"commits\": [{\"modified\": [\"apps/a7/x.yaml\", \"apps/a9/y.yaml\"]}], \"ref\"");
        List<KubeObject> applications = IntStream.range(0, 10)
                .mapToObj(i -> application("a" + i, "https://git.example.org/mono.git", "main")
                        .with("apps/a" + i, "spec", "source", "path"))
                .toList();
        Webhooks webhooks = new Webhooks(WebhookSecrets::none, () -> applications, refreshes);

        webhooks.handle(headers("X-GitHub-Event", "push"), bytes(push));
        assertThat(refreshed).extracting(Ref::name).containsExactly("a7", "a9", "a0", "a1", "a2", "a3");
        webhooks.handle(headers("X-GitHub-Event", "push"), bytes(push.replace("a9/y", "a8/y")));
        assertThat(refreshed).extracting(Ref::name).endsWith("a7", "a8");
        List.copyOf(refreshed).forEach(refreshes::looked);
        assertThat(refreshed).extracting(Ref::name).endsWith("a7", "a8", "a4", "a5", "a6", "a0");
    }

    @Test
    void aTagMovesRangesOfVersions() {
        KubeObject range = application("range", "https://git.example.org/team/claims.git", "1.*");
        KubeObject branch = application("branch", "https://git.example.org/team/claims.git", "main");
        Webhooks webhooks = new Webhooks(WebhookSecrets::none, () -> List.of(range, branch), refreshes);

        webhooks.handle(headers("X-GitHub-Event", "push"), bytes(PUSH.replace("refs/heads/main", "refs/tags/1.2.0")));
        assertThat(refreshed).extracting(Ref::name).containsExactly("range");
    }

    private static KubeObject monorepo(String name, String path, String paths) {
        return application(name, "https://git.example.org/mono.git", "main")
                .with(path, "spec", "source", "path")
                .withAnnotation("argocd.argoproj.io/manifest-generate-paths", paths);
    }

    private Webhooks webhooks(WebhookSecrets secrets) {
        List<KubeObject> applications = List.of(
                application("by-https", "https://git.example.org/team/claims", "main"),
                application("by-ssh", "git@git.example.org:team/claims.git", "main"),
                application("by-head", "https://GIT.example.org/team/claims.git", "HEAD"),
                application("other-branch", "https://git.example.org/team/claims.git", "release"),
                application("other-repository", "https://git.example.org/team/other.git", "main"));
        return new Webhooks(() -> secrets, () -> applications, refreshes);
    }

    private static KubeObject application(String name, String url, String revision) {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %s, namespace: argocd}
                spec: {source: {repoURL: "%s", targetRevision: %s}}
                """.formatted(name, url, revision)).get(0));
    }

    private static java.util.function.Function<String, String> headers(String... pairs) {
        Map<String, String> headers = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(pairs[i].toLowerCase(Locale.ROOT), pairs[i + 1]);
        }
        return name -> headers.get(name.toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
