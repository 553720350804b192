package dev.slipway.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One recorded case: either an entry of a list in a JSON or YAML file, or a directory of files.
 *
 * @param id unique within the suite: {@code file/table/name} for entries, the relative path for directories
 * @param table the table inside the file that the entry belongs to, empty when the file has none
 * @param name the case's own name
 * @param data the entry; for directories an empty object
 * @param document the whole file that the entry stands in (some files hold data shared by all their cases)
 * @param directory where the case's files are; for entries the directory of their file
 */
public record ConformanceCase(String id, String table, String name, JsonNode data, JsonNode document, Path directory) {

    /** A field of the entry; a missing node where the entry does not have it. */
    public JsonNode get(String field) {
        return data.path(field);
    }

    public Path path(String file) {
        return directory.resolve(file);
    }

    public boolean has(String file) {
        return Files.exists(path(file));
    }

    /** The text of a file of the case, which must be there. */
    public String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException("conformance case " + id + " has no readable " + file, e);
        }
    }

    /** The text of a file of the case, where the case has one. */
    public Optional<String> textIfPresent(String file) {
        return has(file) ? Optional.of(text(file)) : Optional.empty();
    }
}
