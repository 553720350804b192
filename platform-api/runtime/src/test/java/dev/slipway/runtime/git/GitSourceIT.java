package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.git.GitTree.Depth;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceIT {

    private static final GitCredentials ANONYMOUS = GitCredentials.anonymous();

    @TempDir
    private Path directory;

    private GitFixture git;
    private GitHttp http;
    private GitSource source;
    private RepositoryRef claims;

    @BeforeEach
    void open() {
        git = GitFixture.create(directory.resolve("claims.git"));
        http = GitHttp.start();
        claims = RepositoryRef.of(http.serve("claims", git) + ".git");
        source = source(Clock.systemUTC());
    }

    private GitSource source(Clock clock) {
        return new GitSource(
                GitOptions.standard(directory.resolve("cache"))
                        .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20)),
                clock);
    }

    @AfterEach
    void close() {
        source.close();
        http.close();
        git.close();
    }

    @Test
    void findsBranchesTagsCommitsAndHead() {
        String first = git.put("a.yaml", "1").commit("first");
        git.tag("v1", first);
        String second = git.put("a.yaml", "2").commit("second");

        assertThat(source.resolve(claims, "main", ANONYMOUS)).isEqualTo(second);
        assertThat(source.resolve(claims, "HEAD", ANONYMOUS)).isEqualTo(second);
        assertThat(source.resolve(claims, "", ANONYMOUS)).isEqualTo(second);
        assertThat(source.resolve(claims, "v1", ANONYMOUS)).isEqualTo(first);
        assertThat(source.resolve(claims, "refs/heads/main", ANONYMOUS)).isEqualTo(second);
        assertThat(content(source.fetch(claims, first, ANONYMOUS))).isEqualTo("1");
        assertThat(content(source.fetch(claims, first.substring(0, 8), ANONYMOUS)))
                .isEqualTo("1");
        assertThat(content(source.fetch(claims, "main", ANONYMOUS))).isEqualTo("2");
    }

    @Test
    void findsACommitThatIsNoTip() {
        String old = git.put("a.yaml", "old").commit("old");
        git.put("a.yaml", "new").commit("new");

        assertThat(content(source.fetch(claims, old, ANONYMOUS))).isEqualTo("old");
    }

    @Test
    void aHistoryIsReadDownToItsEndsHoweverLittleWasFetchedBefore() {
        String first = git.put("a.yaml", "1").commit("first");
        String second = git.put("a.yaml", "2").commit("second\n\nSeal: yes");
        String third = git.put("a.yaml", "3").commit("third");
        CommitHistory history = source.fetch(claims, "main", ANONYMOUS).history();

        assertThat(history.downTo(commit -> false).stream().map(SignedAncestor::sha))
                .containsExactly(third, second, first);
        assertThat(history.downTo(commit -> commit.message().contains("Seal:")).stream()
                        .map(SignedAncestor::sha))
                .containsExactly(third, second);

        String fourth = git.put("a.yaml", "4").commit("fourth");
        CommitHistory longer = source.fetch(claims, "main", ANONYMOUS).history();
        assertThat(longer.downTo(commit -> false).stream().map(SignedAncestor::sha))
                .containsExactly(fourth, third, second, first);
        assertThat(longer.downTo(commit -> commit.sha().equals(fourth))).hasSize(1);
    }

    @Test
    void describesTheRevision() {
        String sha = git.put("a.yaml", "1").commit("Ask for a database\n\nBecause.");

        Revision revision = source.fetch(claims, "main", ANONYMOUS).revision();

        assertThat(revision.sha()).isEqualTo(sha);
        assertThat(revision.author()).isEqualTo("Ada Example <ada@example.org>");
        assertThat(revision.message()).isEqualTo("Ask for a database");
        assertThat(revision.committedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void anAnnotatedTagComesWithItsSignatureEvenWhenItsCommitIsThere() {
        String sha = git.put("a.yaml", "1").commit("first");
        git.tag("light", sha);
        git.annotate("v1", sha, "Version 1\n");
        assertThat(source.fetch(claims, "main", ANONYMOUS).tag()).isEmpty();
        assertThat(source.fetch(claims, "light", ANONYMOUS).tag()).isEmpty();

        GitSnapshot unsigned = source.fetch(claims, "v1", ANONYMOUS);
        assertThat(unsigned.revision().sha()).isEqualTo(sha);
        assertThat(unsigned.tag()).hasValueSatisfying(tag -> {
            assertThat(tag.name()).isEqualTo("v1");
            assertThat(tag.tagger()).isEqualTo("Ada Example <ada@example.org>");
            assertThat(tag.signature()).isEmpty();
        });

        git.annotate("v1", sha, "Version 1\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n");
        GitSnapshot signed = source.fetch(claims, "v1", ANONYMOUS);
        assertThat(signed.isSame(unsigned)).isFalse();
        assertThat(signed.tag().flatMap(SignedTag::signature)).hasValueSatisfying(signature -> {
            assertThat(signature.signed()).startsWith("object " + sha).endsWith("\n\nVersion 1\n");
            assertThat(signature.armored()).startsWith("-----BEGIN PGP SIGNATURE-----\n");
        });
        assertThat(source.fetch(claims, sha, ANONYMOUS).tag()).isEmpty();
    }

    @Test
    void fetchesARevisionOnceWhoeverAsks() throws Exception {
        git.put("a.yaml", "1").commit("first");
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> content(source.fetch(claims, "main", ANONYMOUS))))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("1");
            }
        } finally {
            threads.shutdownNow();
        }

        source.close();
        source = source(Clock.systemUTC());
        assertThat(content(source.fetch(claims, "main", ANONYMOUS))).isEqualTo("1");
        try (Stream<Path> files = Files.walk(directory.resolve("cache"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".pack"))).hasSize(1);
        }
    }

    @Test
    void seesNewCommitsAndForcePushes() {
        String first = git.put("a.yaml", "1").commit("first");
        assertThat(source.fetch(claims, "main", ANONYMOUS).revision().sha()).isEqualTo(first);

        String second = git.put("a.yaml", "2").commit("second");

        assertThat(source.fetch(claims, "main", ANONYMOUS).revision().sha()).isEqualTo(second);
        assertThat(content(source.fetch(claims, "main", ANONYMOUS))).isEqualTo("2");
    }

    @Test
    void sendsCredentialsAndSaysWhenTheyAreWrong() {
        git.put("a.yaml", "1").commit("first");
        http.requireLogin("ada", "right");

        assertThat(content(source.fetch(claims, "main", GitCredentials.password("ada", Redacted.of("right")))))
                .isEqualTo("1");
        assertFault(Fault.DENIED, "check the credentials", "main", GitCredentials.password("ada", Redacted.of("x")));
        assertFault(Fault.DENIED, "check the credentials", "main", ANONYMOUS);
    }

    @Test
    void givesNothingFromTheCacheToWhoHasNoAccess() {
        String sha = git.put("a.yaml", "1").commit("first");
        http.requireLogin("ada", "right");
        source.fetch(claims, sha, GitCredentials.password("ada", Redacted.of("right")));

        assertFault(Fault.DENIED, "refuses access", sha, ANONYMOUS);
    }

    @Test
    void saysThatTheRevisionIsMissing() {
        git.put("a.yaml", "1").commit("first");

        assertFault(Fault.NOT_FOUND, "has no branch, tag or commit \"nope\"", "nope", ANONYMOUS);
        assertFault(Fault.NOT_FOUND, "has no branch, tag or commit", "0".repeat(40), ANONYMOUS);
        assertFault(Fault.NOT_FOUND, "has no branch, tag or commit", "abcdef01", ANONYMOUS);
    }

    @Test
    void saysThatTheRepositoryIsMissing() {
        claims = RepositoryRef.of(claims.url().replace("claims", "absent"));

        assertFault(Fault.NOT_FOUND, "does not exist or is hidden", "main", ANONYMOUS);
    }

    @Test
    void comesBackWithTheServer() {
        git.put("a.yaml", "1").commit("first");
        var clock = new SteppedClock();
        source.close();
        source = source(clock);
        http.pause();
        assertFault(Fault.UNAVAILABLE, "connection refused", "main", ANONYMOUS);

        http.resume();
        clock.advance(Duration.ofSeconds(4));

        assertThat(content(source.fetch(claims, "main", ANONYMOUS))).isEqualTo("1");
    }

    @Test
    void refusesLocalRepositoriesUnlessAllowed() {
        claims = RepositoryRef.of(git.fileUrl());

        assertFault(Fault.INVALID, "file:// is not allowed here", "main", ANONYMOUS);
    }

    private void assertFault(Fault fault, String message, String revision, GitCredentials credentials) {
        assertThatThrownBy(() -> source.fetch(claims, revision, credentials))
                .isInstanceOfSatisfying(FaultException.class, thrown -> {
                    assertThat(thrown.explanation()).contains(message).contains(claims.printable());
                    assertThat(thrown.fault()).isEqualTo(fault);
                });
    }

    private static String content(GitSnapshot snapshot) {
        GitTree tree = snapshot.tree();
        return new String(
                tree.read(tree.list("", Depth.FLAT).entries().get(0)), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static final class SteppedClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
