package dev.slipway.scaffolder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.scaffolder.publish.ForgeDouble.Answer;
import dev.slipway.scaffolder.rendering.HostKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of the hosts' answers: limits, pages, what is gone or exists already, and what may not be. */
class ForgeAnswersTest {

    private static final String COMMENTS = "/repos/acme/web/issues/7/comments";

    private static Rest rest(ForgeDouble forge, HostKind kind) {
        return new Rest(
                HttpClient.newHttpClient(),
                forge.base(),
                Redacted.of(kind == HostKind.GITEA ? "token t0ken" : "Bearer t0ken"),
                kind == HostKind.GITHUB ? GitHubForge.HEADERS : Map.of());
    }

    private static void assertThrottled(ForgeDouble forge, HostKind kind, String path, String until) {
        assertThatThrownBy(() -> rest(forge, kind).get(path))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.THROTTLED))
                .hasMessageContaining("takes no more calls of this token " + until);
    }

    /** "Rate limits for the REST API", section "Exceeding the rate limit". */
    @Test
    void gitHubsLimitsAreToldFromMissingRights() throws IOException {
        try (var github = new ForgeDouble(HostKind.GITHUB)) {
            String repository = "/repos/acme/web";
            github.on(
                    "GET",
                    repository,
                    new Answer(
                            403,
                            "{\"message\":\"API rate limit exceeded for user ID 1.\"}",
                            Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "1767323045")));
            assertThrottled(github, HostKind.GITHUB, repository, "until 2026-01-02T03:04:05Z");
            github.on("GET", repository, new Answer(403, "{}", Map.of("retry-after", "60")));
            assertThrottled(github, HostKind.GITHUB, repository, "for 60 s");
            github.on("GET", repository, 403, "{\"message\":\"You have exceeded a secondary rate limit.\"}");
            assertThrottled(github, HostKind.GITHUB, repository, "for now");
            github.on("GET", repository, 403, "{\"message\":\"Resource not accessible by personal access token\"}");
            assertThatThrownBy(() -> rest(github, HostKind.GITHUB).get(repository))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.DENIED))
                    .hasMessageContaining("needs the right to write");
        }
    }

    /** "User and IP rate limits", sections "Use a custom rate limit response" and "Response headers". */
    @Test
    void gitLabsLimitIsTextAndNoJson() throws IOException {
        try (var gitlab = new ForgeDouble(HostKind.GITLAB)) {
            gitlab.on("GET", "/projects/1", new Answer(429, "Retry later", Map.of("Retry-After", "30")));
            assertThrottled(gitlab, HostKind.GITLAB, "/projects/1", "for 30 s");
        }
    }

    /** "Using pagination in the REST API", section "Using link headers". */
    @Test
    void whatIsOnALaterPageIsFoundByTheHostsOwnLinks() throws IOException {
        try (var github = new ForgeDouble(HostKind.GITHUB)) {
            String link =
                    "<%1$s/x?page=1>; rel=\"first\", <%1$s/repositories/13/issues/7/comments?page=2>; rel=\"next\""
                            .formatted(github.base());
            github.on("GET", COMMENTS, new Answer(200, "[{\"id\":1,\"body\":\"a\"}]", Map.of("Link", link)))
                    .on("GET", "/repositories/13/issues/7/comments\\?page=2", 200, "[{\"id\":2,\"body\":\"b\"}]");
            assertThat(rest(github, HostKind.GITHUB)
                            .first(COMMENTS, one -> one.text("body").orElse("").equals("b")))
                    .hasValueSatisfying(found -> assertThat(found.at("id")).contains(2L));
            assertThat(rest(github, HostKind.GITHUB).first(COMMENTS, one -> false))
                    .isEmpty();
        }
    }

    @Test
    void aLinkToAnotherHostIsNotFollowedBecauseTheTokenGoesWithIt() throws IOException {
        try (var github = new ForgeDouble(HostKind.GITHUB);
                var other = new ForgeDouble(HostKind.GITHUB)) {
            String link = "<" + other.base() + COMMENTS + "?page=2>; rel=\"next\"";
            github.on("GET", COMMENTS, new Answer(200, "[]", Map.of("Link", link)));
            assertThat(rest(github, HostKind.GITHUB).first(COMMENTS, one -> true))
                    .isEmpty();
            assertThat(other.calls("GET")).isEmpty();
        }
    }

    /** Operation git/delete-ref: 422 is said of a reference that there is not, and of more. */
    @Test
    void aBranchThatIsGoneAlreadyIsNoErrorOnAnyHost() throws IOException {
        try (var github = new ForgeDouble(HostKind.GITHUB);
                var gitlab = new ForgeDouble(HostKind.GITLAB)) {
            String reference = "/repos/acme/web/git/refs/heads/a/b";
            github.on("DELETE", reference, 422, "{\"message\":\"Reference does not exist\"}");
            rest(github, HostKind.GITHUB).delete(reference);
            github.on("DELETE", reference, 422, "{\"message\":\"Cannot delete the default branch\"}");
            assertThatThrownBy(() -> rest(github, HostKind.GITHUB).delete(reference))
                    .hasMessageContaining("default branch");
            String branch = "/projects/1/repository/branches/a%2Fb";
            gitlab.on("DELETE", branch, 404, "{\"message\":\"404 Branch Not Found\"}");
            rest(gitlab, HostKind.GITLAB).delete(branch);
        }
    }

    private static void assertConflict(ForgeDouble forge, HostKind kind, String path, String words) {
        Map<String, String> body = kind == HostKind.GITLAB
                ? Map.of("source_branch", "b", "target_branch", "main", "title", "t")
                : Map.of("head", "b", "base", "main", "title", "t");
        assertThatThrownBy(() -> rest(forge, kind).post(path, body))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT))
                .hasMessageContaining(words);
    }

    @Test
    void aRequestThatIsOpenAlreadyIsAConflictOnEachHost() throws IOException {
        try (var github = new ForgeDouble(HostKind.GITHUB);
                var gitlab = new ForgeDouble(HostKind.GITLAB);
                var gitea = new ForgeDouble(HostKind.GITEA)) {
            github.on(
                    "POST",
                    "/repos/acme/web/pulls",
                    422,
                    "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"PullRequest\",\"code\":\"custom\","
                            + "\"message\":\"A pull request already exists for acme:b.\"}]}");
            assertConflict(github, HostKind.GITHUB, "/repos/acme/web/pulls", "already exists for acme:b");
            gitlab.on(
                    "POST",
                    "/projects/1/merge_requests",
                    409,
                    "{\"message\":[\"Another open merge request already exists for this source branch: !1\"]}");
            assertConflict(gitlab, HostKind.GITLAB, "/projects/1/merge_requests", "source branch: !1");
            gitea.on("POST", "/repos/acme/web/pulls", 409, "{\"message\":\"pull request already exists\"}");
            assertConflict(gitea, HostKind.GITEA, "/repos/acme/web/pulls", "already exists");
        }
    }

    @Test
    void anArchivedRepositorySaysSo() throws IOException {
        try (var gitea = new ForgeDouble(HostKind.GITEA)) {
            gitea.on("POST", COMMENTS, 423, "{\"message\":\"Repo is archived\"}");
            assertThatThrownBy(() -> rest(gitea, HostKind.GITEA).post(COMMENTS, Map.of("body", "x")))
                    .hasMessageContaining("the repository is archived and takes no changes");
        }
    }

    @Test
    void aCallOrAnAnswerThatNoDocumentHasFailsTheTest() throws IOException {
        var github = new ForgeDouble(HostKind.GITHUB).on("POST", COMMENTS, 200, "{}");
        assertThatThrownBy(() -> rest(github, HostKind.GITHUB).post(COMMENTS, Map.of("text", "x")))
                .hasMessageContaining("there is no field  text");
        assertThatThrownBy(() -> rest(github, HostKind.GITHUB).post(COMMENTS, Map.of("body", "x")))
                .hasMessageContaining("never answers");
        assertThatThrownBy(github::close).isInstanceOf(AssertionError.class).hasMessageContaining("text");
    }
}
