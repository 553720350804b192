package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews and merges on a real Git server over HTTP. */
class GitReviewsIT {

    private static final GitReviews.Author ADA = new GitReviews.Author("Ada", "ada@example.org");

    @TempDir
    private Path folder;

    private GitHttp server;
    private RepositoryRef repository;
    private GitBranches branches;
    private GitReviews reviews;

    @BeforeEach
    void serve() {
        GitFixture fixture = GitFixture.create(folder.resolve("claims.git"));
        fixture.put("a.yaml", "a: 1\n").put("old.yaml", "old: true\n").commit("first");
        server = GitHttp.start();
        repository = RepositoryRef.of(server.serve("claims", fixture));
        GitOptions options = GitOptions.standard(folder.resolve("work"));
        branches = new GitBranches(options);
        reviews = new GitReviews(options);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String push(String name, String base, GitBranches.Edit edit) {
        return branches.create(
                new GitBranches.Branch(
                        repository,
                        GitCredentials.anonymous(),
                        base,
                        name,
                        "Add " + name,
                        new GitBranches.Author("Bob", "bob@example.org")),
                edit);
    }

    private GitReviews.Branch branch(String name) {
        return new GitReviews.Branch(repository, GitCredentials.anonymous(), "", name);
    }

    private static void refused(Fault fault, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(FaultException.class, refusal -> {
            assertThat(refusal.fault()).isEqualTo(fault);
            assertThat(refusal.explanation()).contains(message);
        });
    }

    @Test
    void aReviewShowsWhatTheBranchChangesAndNothingElse() {
        String head = push("add", "main", tree -> {
            Files.writeString(tree.resolve("a.yaml"), "a: 2\n");
            Files.writeString(tree.resolve("b.yaml"), "b: 1\n");
            Files.delete(tree.resolve("old.yaml"));
        });
        push("other", "main", tree -> Files.writeString(tree.resolve("c.yaml"), "c: 1\n"));

        GitReviews.Review review = reviews.look(branch("add"));

        assertThat(review.base()).isEqualTo("main");
        assertThat(review.head()).isEqualTo(head);
        assertThat(review.message()).isEqualTo("Add add");
        assertThat(review.merged()).isFalse();
        assertThat(review.files())
                .extracting(GitReviews.FileChange::path, GitReviews.FileChange::before, GitReviews.FileChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.yaml", "a: 1\n", "a: 2\n"),
                        org.assertj.core.groups.Tuple.tuple("b.yaml", "", "b: 1\n"),
                        org.assertj.core.groups.Tuple.tuple("old.yaml", "old: true\n", ""));
        assertThat(review.files().get(0).patch()).contains("-a: 1", "+a: 2");
    }

    @Test
    void aMergeBringsTheBranchIntoItsBaseAndTakesItAway() {
        String head = push("add", "main", tree -> Files.writeString(tree.resolve("b.yaml"), "b: 1\n"));
        String merged = reviews.merge(branch("add"), head, ADA);
        assertThat(branches.lastMessage(repository, GitCredentials.anonymous(), "main"))
                .hasValueSatisfying(message -> assertThat(message).startsWith("Merge branch 'add'"));
        assertThat(merged).isNotEqualTo(head);
        refused(Fault.NOT_FOUND, "it has been merged or removed", () -> reviews.look(branch("add")));
    }

    @Test
    void branchesFromTheSamePlaceAreMergedOneAfterTheOther() {
        String first = push("first", "main", tree -> Files.writeString(tree.resolve("b.yaml"), "b: 1\n"));
        String second = push("second", "main", tree -> Files.writeString(tree.resolve("c.yaml"), "c: 1\n"));
        reviews.merge(branch("first"), first, ADA);
        assertThat(reviews.look(branch("second")).files())
                .extracting(GitReviews.FileChange::path)
                .containsExactly("c.yaml");
        reviews.merge(branch("second"), second, ADA);
    }

    @Test
    void aBranchThatMovedAfterItWasLookedAtIsNotMerged() {
        String head = push("add", "main", tree -> Files.writeString(tree.resolve("b.yaml"), "b: 1\n"));
        push("add", "add", tree -> Files.writeString(tree.resolve("b.yaml"), "b: 2\n"));
        refused(Fault.CONFLICT, "has moved from " + head, () -> reviews.merge(branch("add"), head, ADA));
    }

    @Test
    void aConflictNamesTheFileAndChangesNothing() {
        String one = push("one", "main", tree -> Files.writeString(tree.resolve("a.yaml"), "a: one\n"));
        String two = push("two", "main", tree -> Files.writeString(tree.resolve("a.yaml"), "a: two\n"));
        reviews.merge(branch("one"), one, ADA);
        refused(Fault.CONFLICT, "a.yaml", () -> reviews.merge(branch("two"), two, ADA));
        assertThat(reviews.look(branch("two")).head()).isEqualTo(two);
    }

    @Test
    void aBranchThatIsNotThereIsNotFound() {
        refused(Fault.NOT_FOUND, "there is no branch nothing", () -> reviews.look(branch("nothing")));
    }
}
