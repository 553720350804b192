package dev.slipway.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RenderCommandTest {

    private static final String COMPOSITION = """
        apiVersion: apiextensions.crossplane.io/v1
        kind: Composition
        metadata: {name: buckets}
        spec:
          compositeTypeRef: {apiVersion: example.org/v1, kind: XBucket}
          mode: Pipeline
          pipeline:
          - step: patch
            functionRef: {name: function-patch-and-transform}
            input:
              apiVersion: pt.fn.crossplane.io/v1beta1
              kind: Resources
              resources:
              - name: bucket
                base: {apiVersion: s3.example.org/v1, kind: Bucket, spec: {size: 1}}
                patches:
                - {fromFieldPath: spec.region, toFieldPath: spec.region, policy: {fromFieldPath: %s}}
        """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(
                directory.resolve("xr.yaml"),
                "{apiVersion: example.org/v1, kind: XBucket, metadata: {name: b}, spec: {region: eu, size: 3}}");
        Files.writeString(directory.resolve("composition.yaml"), COMPOSITION.formatted("Optional"));
    }

    @Test
    void printsTheCompositeResourceFirstThenWhatItIsComposedOf() {
        assertThat(run("xr.yaml", "composition.yaml")).isZero();
        List<Map<String, Object>> documents = Json.parseYaml(out.toString());
        assertThat(documents).extracting(one -> one.get("kind")).containsExactly("XBucket", "Bucket");
        assertThat(documents.get(0)).extracting("spec").asString().doesNotContain("region");
        assertThat(documents.get(1)).extracting("spec").isEqualTo(Map.of("size", 1L, "region", "eu"));
    }

    @Test
    void functionsGetTheSchemasThatTheyAskFor() throws IOException {
        Files.createDirectory(directory.resolve("schemas"));
        Files.writeString(directory.resolve("schemas/s3.json"), """
                {"components": {"schemas": {"Bucket": {"type": "object", "description": "told by the schema",
                  "x-kubernetes-group-version-kind": [{"group": "s3.example.org", "version": "v1", "kind": "Bucket"}]}}}}
                """);
        Files.writeString(directory.resolve("templated.yaml"), """
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: templated}
                spec:
                  compositeTypeRef: {apiVersion: example.org/v1, kind: XBucket}
                  mode: Pipeline
                  pipeline:
                  - step: template
                    functionRef: {name: function-go-templating}
                    requirements:
                      requiredSchemas: [{requirementName: bucket, apiVersion: s3.example.org/v1, kind: Bucket}]
                    input:
                      apiVersion: gotemplating.fn.crossplane.io/v1beta1
                      kind: GoTemplate
                      source: Inline
                      inline:
                        template: |
                          apiVersion: v1
                          kind: ConfigMap
                          metadata:
                            annotations: {gotemplating.fn.crossplane.io/composition-resource-name: told}
                          data: {all: {{ toJson .requiredSchemas | quote }}}
                """);

        assertThat(run(
                        "xr.yaml",
                        "templated.yaml",
                        "--required-schemas",
                        directory.resolve("schemas").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("told by the schema");
    }

    @Test
    void printsTheWholeCompositeResourceAndTheContextOnRequest() {
        assertThat(run("xr.yaml", "composition.yaml", "-x", "-c", "--context-values", "k={\"a\":1}"))
                .isZero();
        List<Map<String, Object>> documents = Json.parseYaml(out.toString());
        assertThat(documents.get(0))
                .extracting("spec")
                .asString()
                .contains("region=eu")
                .contains("resourceRefs");
        assertThat(documents.get(2))
                .containsEntry("kind", "Context")
                .extracting("fields")
                .asString()
                .contains("k={a=1}");
    }

    @Test
    void endsWithThreeWhenAFunctionEndsThePipeline() throws IOException {
        Files.writeString(directory.resolve("composition.yaml"), COMPOSITION.formatted("Nonsense"));
        assertThat(run("xr.yaml", "composition.yaml")).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("pipeline step \"patch\" returned a fatal result")
                .contains("Nonsense");
    }

    @Test
    void printsWarningsWithTheResults() throws IOException {
        Files.writeString(
                directory.resolve("xr.yaml"), "{apiVersion: example.org/v1, kind: XBucket, metadata: {name: b}}");
        Files.writeString(directory.resolve("composition.yaml"), COMPOSITION.formatted("Required"));
        assertThat(run("xr.yaml", "composition.yaml", "-r")).isZero();
        List<Map<String, Object>> documents = Json.parseYaml(out.toString());
        assertThat(documents.get(1))
                .containsEntry("kind", "Result")
                .containsEntry("severity", "SEVERITY_WARNING")
                .containsEntry("step", "patch");
    }

    @Test
    void namesTheFileAndWhatIsWrong() throws IOException {
        assertThat(run("nothing.yaml", "composition.yaml")).isEqualTo(1);
        assertThat(err.toString()).contains("nothing.yaml: there is no such file");
        Files.writeString(directory.resolve("broken.yaml"), "a: [1\nb: 2");
        assertThat(run("broken.yaml", "composition.yaml")).isEqualTo(1);
        assertThat(err.toString()).contains("broken.yaml: line 2");
        assertThat(run("xr.yaml", "xr.yaml")).isEqualTo(1);
        assertThat(err.toString()).contains("not an apiextensions.crossplane.io/v1/Composition");
    }

    private int run(String... arguments) {
        List<String> resolved = new ArrayList<>();
        for (String argument : arguments) {
            resolved.add(
                    argument.endsWith(".yaml") ? directory.resolve(argument).toString() : argument);
        }
        return new CommandLine(new RenderCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(resolved.toArray(String[]::new));
    }
}
