package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitTree.Depth;
import dev.slipway.testkit.git.GitFixture;
import java.nio.file.Path;
import java.time.Clock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeIT {

    @TempDir
    private Path directory;

    private GitFixture git;
    private GitSource source;

    @BeforeEach
    void open() {
        git = GitFixture.create(directory.resolve("claims.git"));
        source = new GitSource(
                GitOptions.standard(directory.resolve("cache")).allowingFile().withLimits(1_000, 20, 1_500),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        source.close();
        git.close();
    }

    @Test
    void listsADirectoryFlatOrRecursively() {
        git.put("README.md", "x")
                .put("apps/a.yaml", "a")
                .put("apps/deep/b.yaml", "b")
                .put("other/c.yaml", "c");

        GitTree tree = tree();

        assertThat(tree.list("apps", Depth.FLAT).entries())
                .extracting(GitEntry::path)
                .containsExactly("apps/a.yaml");
        assertThat(tree.list("./apps/", Depth.RECURSIVE).entries())
                .extracting(GitEntry::path)
                .containsExactly("apps/a.yaml", "apps/deep/b.yaml");
        assertThat(tree.list("", Depth.FLAT).entries())
                .extracting(GitEntry::name)
                .containsExactly("README.md");
    }

    @Test
    void followsLinksWithinTheTree() {
        git.put("base/a.yaml", "content").link("apps/a.yaml", "../base/a.yaml").link("apps/nowhere.yaml", "gone.yaml");

        GitTree tree = tree();

        assertThat(read(tree, "apps/a.yaml")).isEqualTo("content");
        assertThat(tree.resolve(entry(tree, "apps/nowhere.yaml"))).isEmpty();
    }

    @Test
    void refusesLinksThatLeadOutOrInCircles() {
        git.link("up.yaml", "../../etc/passwd")
                .link("absolute.yaml", "/etc/passwd")
                .link("one.yaml", "two.yaml")
                .link("two.yaml", "one.yaml");

        GitTree tree = tree();

        refused(() -> tree.resolve(entry(tree, "up.yaml")), "up.yaml leads out of the repository");
        refused(() -> tree.resolve(entry(tree, "absolute.yaml")), "leads out of the repository");
        refused(() -> tree.resolve(entry(tree, "one.yaml")), "leads to itself");
    }

    @Test
    void refusesPathsThatLeadOut() {
        git.put("a.yaml", "a");

        GitTree tree = tree();

        refused(() -> tree.list("../elsewhere", Depth.FLAT), "leads out of the repository");
        assertThatThrownBy(() -> tree.list("missing", Depth.FLAT))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.NOT_FOUND))
                .hasMessageContaining("\"missing\" does not exist");
    }

    @Test
    void refusesWhatIsTooLarge() {
        git.put("large/a.yaml", "x".repeat(1_001))
                .put("sum/a.yaml", "x".repeat(900))
                .put("sum/b.yaml", "y".repeat(900));
        for (int i = 0; i < 21; i++) {
            git.put("many/" + i, "x");
        }

        GitTree tree = tree();

        refused(() -> read(tree, "large/a.yaml"), "large/a.yaml has 1001 bytes");
        refused(() -> tree.list("many", Depth.FLAT), "more than 20 entries");
        assertThat(read(tree, "sum/a.yaml")).hasSize(900);
        refused(() -> read(tree, "sum/b.yaml"), "add up to more than 1500");
    }

    @Test
    void notesSubmodules() {
        git.put("a.yaml", "a").submodule("vendor");

        assertThat(tree().list("", Depth.RECURSIVE).notes()).containsExactly("submodule vendor is not followed");
    }

    private GitTree tree() {
        git.commit("test");
        return source.fetch(RepositoryRef.of(git.fileUrl()), "main", GitCredentials.anonymous())
                .tree();
    }

    private static GitEntry entry(GitTree tree, String path) {
        return tree.list("", Depth.RECURSIVE).entries().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String read(GitTree tree, String path) {
        String directory = path.substring(0, path.lastIndexOf('/'));
        return new String(
                tree.read(tree.resolve(tree.list(directory, Depth.FLAT).entries().stream()
                                .filter(entry -> entry.path().equals(path))
                                .findFirst()
                                .orElseThrow())
                        .orElseThrow()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains(message);
        });
    }
}
