package dev.slipway.delivery.appset.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.delivery.appset.generate.GenerationException;
import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final PullRequests pulls = new PullRequests();
    private HttpServer server;
    private String address;

    private record Answer(int status, String header, String value, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        calls.add(exchange.getRequestMethod() + " " + call + " auth=" + headers.getFirst("Authorization") + "/"
                + headers.getFirst("PRIVATE-TOKEN"));
        Answer answer = answers.getOrDefault(call, new Answer(404, "x", "y", "{}"));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add(answer.header(), answer.value());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<PullRequest> list(String spec) {
        Map<String, Object> tree =
                Json.parseYaml(spec.replace("ADDRESS", address)).get(0);
        return pulls.list(tree, ref -> {
            assertThat(ref).isEqualTo(new PullRequests.TokenRef("tokens", "forge"));
            return Redacted.of("s3cret");
        });
    }

    @Test
    void gitHubIsAskedPageByPage() {
        String path = "/api/v3/repos/org/repo/pulls?state=open&per_page=100&page=";
        answers.put(path + 1, new Answer(200, "Link", "<next>; rel=\"next\"", "[" + GITHUB_ITEM.formatted(1) + "]"));
        answers.put(path + 2, new Answer(200, "Link", "<first>; rel=\"first\"", "[" + GITHUB_ITEM.formatted(2) + "]"));

        List<PullRequest> found = list("github: {api: 'ADDRESS/', owner: org, repo: repo, labels: [preview],"
                + " tokenRef: {secretName: tokens, key: forge}}");

        assertThat(found).extracting(PullRequest::number).containsExactly(1L, 2L);
        assertThat(found.get(0)).isEqualTo(FIRST);
        assertThat(calls)
                .containsExactly(
                        "GET " + path + "1 auth=Bearer s3cret/null", "GET " + path + "2 auth=Bearer s3cret/null");
    }

    @Test
    void gitHubsLabelsMustAllBeThere() {
        answers.put(
                "/api/v3/repos/org/repo/pulls?state=open&per_page=100&page=1",
                new Answer(200, "x", "y", "[" + GITHUB_ITEM.formatted(1) + "]"));

        assertThat(list("github: {api: ADDRESS, owner: org, repo: repo, labels: [preview, other]}"))
                .isEmpty();
        assertThat(calls).singleElement().asString().endsWith("auth=null/null");
    }

    @Test
    void gitLabFiltersByItself() {
        String path = "/api/v4/projects/group%2Fproject/merge_requests?per_page=100&page=";
        String query = "&labels=a%2Cb&state=opened";
        String item = """
                [{"iid": 1, "title": "T", "source_branch": "feature", "target_branch": "main", "sha": "abc",
                  "labels": ["preview", "x"], "author": {"username": "alice"}}]""";
        answers.put(path + 1 + query, new Answer(200, "X-Next-Page", "2", item));
        answers.put(path + 2 + query, new Answer(200, "X-Next-Page", "", "[]"));

        List<PullRequest> found = list("gitlab: {api: ADDRESS, project: group/project, labels: [a, b],"
                + " pullRequestState: opened, tokenRef: {secretName: tokens, key: forge}}");

        assertThat(found).containsExactly(FIRST);
        assertThat(calls)
                .containsExactly(
                        "GET " + path + "1" + query + " auth=null/s3cret",
                        "GET " + path + "2" + query + " auth=null/s3cret");
    }

    @Test
    void giteaHasATokenOfItsOwnKind() {
        String path = "/api/v1/repos/org/repo/pulls?state=open&limit=50&page=1";
        answers.put(path, new Answer(200, "x", "y", "[" + GITHUB_ITEM.formatted(1) + "]"));

        assertThat(list("gitea: {api: ADDRESS, owner: org, repo: repo, tokenRef: {secretName: tokens, key: forge}}"))
                .containsExactly(FIRST);
        assertThat(calls).containsExactly("GET " + path + " auth=token s3cret/null");
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
        answers.put("/api/v1/repos/org/repo/pulls?state=open&limit=50&page=1", new Answer(status, "x", "y", "s3cret"));

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .hasMessageContaining("answered " + status)
                .hasMessageContaining(next)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void anEndlessListIsAnErrorAndNotAPartOfIt() {
        for (int page = 1; page <= 50; page++) {
            answers.put(
                    "/api/v1/repos/org/repo/pulls?state=open&limit=50&page=" + page,
                    new Answer(200, "Link", "<x>; rel=\"next\"", "[" + GITHUB_ITEM.formatted(page) + "]"));
        }

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .hasMessageContaining("more than 50 pages");
    }

    @Test
    void anAnswerThatIsNoListIsRefused() {
        answers.put("/api/v1/repos/org/repo/pulls?state=open&limit=50&page=1", new Answer(200, "x", "y", "<html>"));

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
        assertThat(calls).isEmpty();
    }

    @Test
    void aForgeThatIsDownSaysSo() {
        server.stop(0);

        assertThatThrownBy(() -> list("gitea: {api: ADDRESS, owner: org, repo: repo}"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("cannot be reached");
    }
}
