package dev.slipway.api.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrdFilesTest {

    private static final Path COMMITTED = Path.of("src/main/resources/crds");

    @Test
    void committedFilesAreWhatTheRecordsSay() throws IOException {
        Map<String, String> generated = CrdFiles.generate();
        if (Boolean.getBoolean("crds.update")) {
            rewrite(generated);
        }

        assertThat(committed().keySet())
                .as("files under %s; -Dcrds.update=true rewrites them", COMMITTED)
                .isEqualTo(generated.keySet());
        committed().forEach((name, text) -> assertThat(text)
                .as("%s is stale; -Dcrds.update=true rewrites it", name)
                .isEqualTo(generated.get(name)));
    }

    @Test
    void mergeAtAMissingPlaceSaysWhere() {
        assertThatThrownBy(() -> SchemaMerging.at(new LinkedHashMap<>(), "spec.nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("spec.nothing");
    }

    private static void rewrite(Map<String, String> generated) throws IOException {
        Files.createDirectories(COMMITTED);
        for (String stale : committed().keySet()) {
            Files.delete(COMMITTED.resolve(stale));
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(COMMITTED.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(COMMITTED)) {
            try (Stream<Path> list = Files.list(COMMITTED)) {
                for (Path file : list.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return files;
    }
}
