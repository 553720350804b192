package dev.slipway.delivery.appset.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.appset.generate.GenerationException;
import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.http.HttpDouble;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a double of the forges that checks every call. */
class PullRequestsTest {

    private static final String GITHUB_ITEM = """
            {"number": %d, "title": "T", "head": {"ref": "feature", "sha": "abc"}, "base": {"ref": "main"},
             "labels": [{"name": "preview"}, {"name": "x"}], "user": {"login": "alice"}}""";
    private static final PullRequest FIRST =
            new PullRequest(1, "T", "feature", "main", "abc", List.of("preview", "x"), "alice");

    private final HttpDouble forge = HttpDouble.startEmpty();
    private final PullRequests pulls = new PullRequests();

    @AfterEach
    void stop() {
        forge.close();
    }

    private void answer(String path, int status, String header, String value, String body) {
        forge.answering("GET " + path, status, Map.of(header, value), body);
    }

    private List<String> calls() {
        return forge.calls().stream()
                .map(call -> call.method() + " " + call.path() + " auth="
                        + call.headers().get("Authorization") + "/"
                        + call.headers().get("PRIVATE-TOKEN"))
                .toList();
    }

    private List<PullRequest> list(String spec) {
        Map<String, Object> tree =
                Json.parseYaml(spec.replace("ADDRESS", forge.url())).get(0);
        return pulls.list(tree, ref -> {
            assertThat(ref).isEqualTo(new PullRequests.TokenRef("tokens", "forge"));
            return Redacted.of("s3cret");
        });
    }

    @Test
    void gitHubIsAskedPageByPage() {
        String path = "/api/v3/repos/org/repo/pulls?state=open&per_page=100&page=";
        answer(path + 1, 200, "Link", "<next>; rel=\"next\"", "[" + GITHUB_ITEM.formatted(1) + "]");
        answer(path + 2, 200, "Link", "<first>; rel=\"first\"", "[" + GITHUB_ITEM.formatted(2) + "]");

        List<PullRequest> found = list("github: {api: 'ADDRESS/', owner: org, repo: repo, labels: [preview],"
                + " tokenRef: {secretName: tokens, key: forge}}");

        assertThat(found).extracting(PullRequest::number).containsExactly(1L, 2L);
        assertThat(found.get(0)).isEqualTo(FIRST);
        assertThat(calls())
                .containsExactly(
                        "GET " + path + "1 auth=Bearer s3cret/null", "GET " + path + "2 auth=Bearer s3cret/null");
    }

    @Test
    void gitHubsLabelsMustAllBeThere() {
        answer(
                "/api/v3/repos/org/repo/pulls?state=open&per_page=100&page=1",
                200,
                "x",
                "y",
                "[" + GITHUB_ITEM.formatted(1) + "]");

        assertThat(list("github: {api: ADDRESS, owner: org, repo: repo, labels: [preview, other]}"))
                .isEmpty();
        assertThat(calls()).singleElement().asString().endsWith("auth=null/null");
    }

    @Test
    void gitLabFiltersByItself() {
        String path = "/api/v4/projects/group%2Fproject/merge_requests?per_page=100&page=";
        String query = "&labels=a%2Cb&state=opened";
        String item = """
                [{"iid": 1, "title": "T", "source_branch": "feature", "target_branch": "main", "sha": "abc",
                  "labels": ["preview", "x"], "author": {"username": "alice"}}]""";
        answer(path + 1 + query, 200, "X-Next-Page", "2", item);
        answer(path + 2 + query, 200, "X-Next-Page", "", "[]");

        List<PullRequest> found = list("gitlab: {api: ADDRESS, project: group/project, labels: [a, b],"
                + " pullRequestState: opened, tokenRef: {secretName: tokens, key: forge}}");

        assertThat(found).containsExactly(FIRST);
        assertThat(calls())
                .containsExactly(
                        "GET " + path + "1" + query + " auth=null/s3cret",
                        "GET " + path + "2" + query + " auth=null/s3cret");
    }

    @Test
    void giteaHasATokenOfItsOwnKind() {
        String path = "/api/v1/repos/org/repo/pulls?state=open&limit=50&page=1";
        answer(path, 200, "x", "y", "[" + GITHUB_ITEM.formatted(1) + "]");

        assertThat(list("gitea: {api: ADDRESS, owner: org, repo: repo, tokenRef: {secretName: tokens, key: forge}}"))
                .containsExactly(FIRST);
        assertThat(calls()).containsExactly("GET " + path + " auth=token s3cret/null");
    }

    @Test
    void aRepositoryThatIsMissingCountsAsEmptyOnlyWhereTheSetSaysSo() {
        String spec = "gitea: {api: ADDRESS, owner: org, repo: repo}";

        assertThatThrownBy(() -> list(spec))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("answered 404: there is no such repository");
        assertThat(list(spec + "\ncontinueOnRepoNotFoundError: true")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            401 | check the token
            403 | check the token
            429 | raise requeueAfterSeconds
            500 | tried again
            """)
    void refusalsSayWhatToDo(int status, String next) {
        answer("/api/v1/repos/org/repo/pulls?state=open&limit=50&page=1", status, "x", "y", "s3cret");

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .hasMessageContaining("answered " + status)
                .hasMessageContaining(next)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void anEndlessListIsAnErrorAndNotAPartOfIt() {
        for (int page = 1; page <= 50; page++) {
            answer(
                    "/api/v1/repos/org/repo/pulls?state=open&limit=50&page=" + page,
                    200,
                    "Link",
                    "<x>; rel=\"next\"",
                    "[" + GITHUB_ITEM.formatted(page) + "]");
        }

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .hasMessageContaining("more than 50 pages");
    }

    @Test
    void anAnswerThatIsNoListIsRefused() {
        answer("/api/v1/repos/org/repo/pulls?state=open&limit=50&page=1", 200, "x", "y", "<html>");

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .hasMessageContaining("something else than a list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bitbucket: {owner: o, repo: r}",
                "bitbucketServer: {api: a, project: p, repo: r}",
                "azuredevops: {organization: o, project: p, repo: r}",
                "github: {owner: o, repo: r, appSecretName: s}",
                "gitlab: {project: p, insecure: true}",
                "gitlab: {project: p, caRef: {configMapName: c, key: k}}",
                "filters: []"
            })
    void whatIsNotServedSaysSo(String spec) {
        assertThatThrownBy(() -> list(spec)).isInstanceOf(GenerationException.class);
        assertThat(calls()).isEmpty();
    }

    @Test
    void aForgeThatIsDownSaysSo() {
        forge.close();

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("cannot be reached");
    }
}
