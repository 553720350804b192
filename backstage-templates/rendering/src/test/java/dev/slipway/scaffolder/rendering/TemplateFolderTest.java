package dev.slipway.scaffolder.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateFolderTest {

    @TempDir
    private Path folder;

    private Workspace template;
    private Workspace output;

    @BeforeEach
    void folders() throws IOException {
        template = new Workspace(Files.createDirectory(folder.resolve("template")));
        output = new Workspace(Files.createDirectory(folder.resolve("output")));
    }

    @Test
    void filesOfBytesAreCopiedAndTheExecuteBitIsKept() throws IOException {
        byte[] bytes = {0, 1, 2, '$', '{', '{', ' ', '1', ' ', '}', '}'};
        Files.write(template.resolve("a.bin"), bytes);
        Files.writeString(template.resolve("run.sh"), "echo ${{ values.name }}");
        assertThat(template.resolve("run.sh").toFile().setExecutable(true)).isTrue();

        render(Map.of());

        assertThat(output.resolve("a.bin")).hasBinaryContent(bytes);
        assertThat(output.resolve("run.sh")).hasContent("echo web").isExecutable();
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefusedAndNamed() throws IOException {
        Files.writeString(template.resolve("${{ values.up }}"), "x");

        assertThatThrownBy(() -> render(Map.of()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("${{ values.up }}")
                .hasMessageContaining("outside its parent");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void linksThatLeadOutAreRefusedAndOthersCopied() throws IOException {
        Files.writeString(template.resolve("a"), "x");
        Files.createSymbolicLink(template.root().resolve("b"), Path.of("a"));
        render(Map.of());
        assertThat(output.root().resolve("b")).isSymbolicLink().hasContent("x");

        Files.createSymbolicLink(template.root().resolve("c"), Path.of("/etc/passwd"));
        assertThatThrownBy(() -> render(Map.of())).hasMessageContaining("leads out");
    }

    @Test
    void aLinkInTheWorkspaceIsNoWayOut() throws IOException {
        Files.createSymbolicLink(output.root().resolve("out"), folder);

        assertThatThrownBy(() -> output.resolve("out/evil")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> output.resolve("../output2/x")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> output.resolve("/etc/passwd")).isInstanceOf(FaultException.class);
        assertThat(output.resolve("a/../b").getFileName()).hasToString("b");
    }

    @Test
    void existingFilesStayUnlessTheyAreToBeReplaced() throws IOException {
        Files.writeString(template.resolve("a"), "${{ values.name }}");
        Files.writeString(output.resolve("a"), "old");

        render(Map.of());
        assertThat(output.resolve("a")).hasContent("old");
        render(Map.of("replace", true));
        assertThat(output.resolve("a")).hasContent("web");
    }

    @Test
    void anErrorNamesTheFile() throws IOException {
        Files.writeString(template.resolve("broken.yaml"), "a\n${{ values.name | nonsense }}");

        assertThatThrownBy(() -> render(Map.of()))
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("nonsense");
    }

    @Test
    void trueMeansTheUsualExtension() throws IOException {
        Files.writeString(template.resolve("a.txt.njk"), "${{ values.name }}");
        Files.writeString(template.resolve("b-${{ values.name }}"), "${{ values.name }}");
        render(Map.of("templateFileExtension", true));

        assertThat(output.list()).isEqualTo(List.of("a.txt", "b-web"));
        assertThat(output.resolve("b-web")).hasContent("${{ values.name }}");
    }

    @ParameterizedTest
    @CsvSource({
        "*.md, a.md, true",
        "*.md, d/a.md, false",
        "**/*.md, a.md, true",
        "**/*.md, d/e/a.md, true",
        "d, d/e/a.md, true",
        "d/**, d/.x, true",
        "d/*, d/e/, true",
        "./d/?.md, d/a.md, true",
        "[a-c].md, b.md, true",
        "[!a-c].md, b.md, false",
        "a.md, abmd, false",
        "(x), (x), true",
    })
    void patternsSelect(String pattern, String path, boolean matches) {
        assertThat(new Glob(List.of(pattern)).matches(path)).isEqualTo(matches);
    }

    @Test
    void patternsHaveAlternativesAndExceptions() {
        var glob = new Glob(List.of("*.{md,txt}", "!a.*"));

        assertThat(glob.matches("b.txt")).isTrue();
        assertThat(glob.matches("a.md")).isFalse();
        assertThat(glob.matches("b.yaml")).isFalse();
    }

    private void render(Map<String, Object> options) {
        var input = new java.util.HashMap<String, Object>(options);
        input.put("values", Map.of("name", "web", "up", "../evil", "slash", "/"));
        FolderInput.of(input, Integrations.standard()).render(template, output);
    }
}
