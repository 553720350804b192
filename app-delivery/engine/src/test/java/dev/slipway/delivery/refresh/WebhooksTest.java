package dev.slipway.delivery.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final String PUSH = """
            {"ref": "refs/heads/main", "after": "abc",
             "repository": {"clone_url": "https://git.example.org/team/claims.git",
                            "ssh_url": "git@git.example.org:team/claims.git", "default_branch": "main"}}""";

    private final List<Ref> refreshed = new ArrayList<>();

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
        Webhooks webhooks = webhooks(new WebhookSecrets(Redacted.of("It's a Secret to Everybody"), null, null));
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
        Webhooks webhooks = webhooks(new WebhookSecrets(null, Redacted.of("token"), null));
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
        Webhooks webhooks = webhooks(new WebhookSecrets(null, null, Redacted.of("secret")));

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
        assertThat(webhooks.handle(headers(), bytes(PUSH)).refreshed()).isEmpty();
        assertThat(webhooks.handle(headers("X-GitHub-Event", "push"), new byte[6 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    private Webhooks webhooks(WebhookSecrets secrets) {
        List<KubeObject> applications = List.of(
                application("by-https", "https://git.example.org/team/claims", "main"),
                application("by-ssh", "git@git.example.org:team/claims.git", "main"),
                application("by-head", "https://GIT.example.org/team/claims.git", "HEAD"),
                application("other-branch", "https://git.example.org/team/claims.git", "release"),
                application("other-repository", "https://git.example.org/team/other.git", "main"));
        return new Webhooks(() -> secrets, () -> applications, refreshed::add);
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
