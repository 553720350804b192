package dev.slipway.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the two layouts of a suite: list files and case directories. */
final class SuiteFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private SuiteFiles() {}

    /** The entries of a file that is a list, or an object with the list {@code cases}. */
    static List<ConformanceCase> entries(String file, Path path) {
        var document = read(path);
        var list = document.isArray() ? document : document.path("cases");
        if (!list.isArray()) {
            throw new IllegalArgumentException(path + " is neither a list nor an object with the list 'cases'");
        }
        var seen = new HashMap<String, Integer>();
        var cases = new ArrayList<ConformanceCase>();
        for (var entry : list) {
            cases.add(entry(file, path, document, entry, seen));
        }
        return cases;
    }

    // checkstyle: allow ParameterNumber, because five of them describe where one entry stands
    private static ConformanceCase entry(
            String file, Path path, JsonNode document, JsonNode entry, Map<String, Integer> seen) {
        var table = entry.path("table").asText("");
        var name = entry.path("name").asText("");
        var plain = file + "/" + (table.isEmpty() ? "" : table + "/") + name;
        // Some recorded tables use a name twice; a position keeps the ids unique and stable.
        var count = seen.merge(plain, 1, Integer::sum);
        var id = count == 1 ? plain : plain + "#" + count;
        return new ConformanceCase(id, table, name, entry, document, folder(path));
    }

    static List<ConformanceCase> directories(Path root, Path under, String marker) {
        try (var files = Files.walk(under)) {
            return files.filter(file -> file.getFileName().toString().equals(marker))
                    .map(file -> directory(root, folder(file)))
                    .sorted((left, right) -> left.id().compareTo(right.id()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceCase directory(Path root, Path directory) {
        var id = root.toAbsolutePath().relativize(directory).toString().replace('\\', '/');
        var none = JsonNodeFactory.instance.objectNode();
        return new ConformanceCase(id, "", id, none, none, directory);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    private static JsonNode read(Path path) {
        try {
            return (path.toString().endsWith(".json") ? JSON : YAML).readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("conformance data cannot be read: " + path, e);
        }
    }
}
