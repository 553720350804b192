package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplatesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theShippedTemplatesAreListedAndPassTheirTests() {
        assertThat(slipway("templates", "list")).isZero();
        assertThat(out.toString()).contains("postgresql", "team-cluster");
        assertThat(slipway("templates", "test")).isZero();
        assertThat(out.toString()).contains("passed  postgresql usual.yaml");
    }

    @Test
    void aTemplateMadeFromAnXrdRunsAndItsOutcomeIsKept() throws IOException {
        assertThat(slipway("templates", "generate", "../../examples/postgresql/definition.yaml"))
                .isZero();
        Path template =
                Files.createDirectories(folder.resolve("shelf/db/examples")).getParent();
        Files.writeString(template.resolve("template.yaml"), out.toString());
        Files.writeString(
                template.resolve("examples/small.yaml"),
                "{name: db, namespace: shop, repoUrl: 'github.com?owner=a&repo=b', parameters: {storageGB: 10}}");
        String shelf = folder.resolve("shelf").toString();

        assertThat(slipway("templates", "test", "--update", shelf))
                .as(err.toString())
                .isZero();
        Path kept = template.resolve("examples/small/claim.yaml");
        assertThat(kept).content().contains("storageGB: 10");
        assertThat(slipway("templates", "test", shelf)).isZero();

        Files.writeString(kept, "other");
        assertThat(slipway("templates", "test", shelf)).isEqualTo(1);
        assertThat(out.toString()).contains("claim.yaml: is different");

        Path values = Files.writeString(folder.resolve("bad.yaml"), "{name: UPPER, namespace: shop}");
        String made = folder.resolve("made").toString();
        assertThat(slipway(
                        "templates",
                        "run",
                        "postgresqlinstance",
                        "--values",
                        values.toString(),
                        "--out",
                        made,
                        "--templates",
                        shelf))
                .isEqualTo(1);
        assertThat(err.toString()).contains("name: ").contains("parameters: ");
    }

    @Test
    void whatIsNoDefinitionOrNoTemplateSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "kind: Other");

        assertThat(slipway("templates", "generate", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds no CompositeResourceDefinition");
        assertThat(slipway("templates", "run", "nope", "--values", file.toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Template nope not found");
    }

    private int slipway(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
