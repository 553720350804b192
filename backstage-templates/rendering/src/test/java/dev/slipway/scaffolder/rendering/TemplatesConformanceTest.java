package dev.slipway.scaffolder.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Values of steps' inputs, as Backstage's scaffolder renders them. */
final class TemplatesConformanceTest {

    @TempDir
    private static Path temporary;

    private final Renderer renderer = new Renderer(RenderOptions.standard());

    @TestFactory
    Stream<DynamicNode> values() {
        return ConformanceRunner.suite("backstage")
                .file("values.json", this::value)
                .file("folders.json", this::folder)
                .cases();
    }

    private void value(ConformanceCase recorded) {
        var context = new LinkedHashMap<String, Object>();
        for (String name : new String[] {"parameters", "user", "secrets"}) {
            context.put(name, tree(recorded.document().path(name)));
        }
        context.put("environment", Map.of("parameters", Map.of(), "secrets", Map.of()));
        context.put("steps", Map.of());
        var input = new LinkedHashMap<String, Object>();
        input.put("v", Json.tree(Map.of("v", recorded.get("value"))).get("v"));

        Map<String, Object> rendered = renderer.tree(input, context);

        JsonNode want = recorded.get("want").path("value");
        if ("<absent>".equals(want.asText())) {
            assertThat(rendered).doesNotContainKey("v");
        } else {
            assertThat(Json.toJson(rendered)).isEqualTo(Json.toJson(Map.of("v", want)));
        }
    }

    private void folder(ConformanceCase recorded) throws Exception {
        var template = new Workspace(Files.createTempDirectory(temporary, "template"));
        var output = Files.createTempDirectory(temporary, "output");
        write(template.root(), recorded.get("files"));
        write(output, recorded.get("existing"));
        JsonNode want = recorded.get("want");
        if (want.has("error")) {
            assertThatThrownBy(() -> FolderInput.of(tree(recorded.get("input")), Integrations.standard())
                            .render(template, new Workspace(output)))
                    .isInstanceOf(FaultException.class);
            return;
        }
        FolderInput.of(tree(recorded.get("input")), Integrations.standard()).render(template, new Workspace(output));

        assertThat(read(output)).isEqualTo(Json.tree(want.path("files")));
    }

    private static void write(Path folder, JsonNode files) throws IOException {
        for (var names = files.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Path file = folder.resolve(name);
            Files.createDirectories(files.get(name).isNull() ? file : Workspace.parent(file));
            if (!files.get(name).isNull()) {
                Files.writeString(file, files.get(name).asText());
            }
        }
    }

    /** Files with their contents, and empty folders with null. */
    private static Map<String, Object> read(Path folder) throws IOException {
        var files = new LinkedHashMap<String, Object>();
        for (String path : new Workspace(folder).list()) {
            Path file = folder.resolve(path);
            if (!path.endsWith("/")) {
                files.put(path, Files.readString(file));
            } else if (file.toFile().list().length == 0) {
                files.put(path.substring(0, path.length() - 1), null);
            }
        }
        return files;
    }

    private static Map<String, Object> tree(JsonNode node) {
        return Json.tree(node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
