package dev.slipway.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Proposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {

    @TempDir
    private Path directory;

    private Path claims;

    @BeforeEach
    void makeDirectory() throws IOException {
        claims = Files.createDirectories(directory.resolve("claims/deep"));
    }

    @Test
    void readsEveryObjectBelowADirectoryAndNothingElse() throws IOException {
        write("claims/a.yaml", box("a", 1) + "---\n" + box("b", 1) + "---\n# nothing\n");
        write(
                "claims/deep/c.json",
                "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": ["
                        + "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"c\"}}]}");
        write("claims/values.yaml", "replicas: 3\n");
        write("claims/README.md", "apiVersion: v1\nkind: Secret\n");

        Proposal proposal = Proposals.of(List.of(directory), List.of());

        assertThat(proposal.objects()).extracting(KubeObject::name).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertThatThrownBy(() -> Proposals.of(List.of(directory.resolve("none")), List.of()))
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> Proposals.of(List.of(claims), List.of())).hasMessageContaining("no Kubernetes object");
        write("claims/bad.yaml", "a: [\n");
        assertThatThrownBy(() -> Proposals.of(List.of(directory), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad.yaml");
    }

    @Test
    void aRangeOfCommitsGivesWhatItChangesAndWhatItRemoves() throws Exception {
        try (Git git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call()) {
            write("claims/a.yaml", box("a", 1) + "---\n" + box("same", 1));
            write("claims/gone.yaml", box("gone", 1));
            write("other/o.yaml", box("o", 1));
            commit(git, "one");
            git.branchCreate().setName("base").call();
            write("claims/a.yaml", box("a", 2) + "---\n" + box("same", 1));
            write("claims/new.yaml", box("new", 1));
            write("other/o.yaml", box("o", 2));
            Files.delete(directory.resolve("claims/gone.yaml"));
            commit(git, "two");

            Proposal proposal = Proposals.of("base..main", List.of(directory.resolve("claims")));

            assertThat(proposal.objects()).extracting(KubeObject::name).containsExactly("a", "new");
            assertThat(proposal.deleted()).extracting(Ref::name).containsExactly("gone");
            assertThat(Proposals.of("base...", List.of(directory)).objects()).hasSize(3);
            assertThatThrownBy(() -> Proposals.of("nowhere..main", List.of(directory)))
                    .hasMessageContaining("no revision nowhere");
        }
    }

    private static void commit(Git git, String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage(message)
                .setAuthor("a", "a@example.org")
                .setCommitter("a", "a@example.org")
                .setSign(false)
                .call();
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String box(String name, int size) {
        return "apiVersion: example.org/v1\nkind: Box\nmetadata: {name: " + name + "}\nspec: {size: " + size + "}\n";
    }
}
