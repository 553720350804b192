package dev.slipway.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One directory of a golden test: {@code in-*.yaml} inputs, {@code out-*.yaml} and {@code status.yaml} expectations.
 *
 * <p>Close it at the end of the test: a file that nobody read or compared fails, because it tests nothing.
 * {@code -Dgolden.update=true} rewrites the expectations instead of comparing; look at the difference before committing.
 */
public final class GoldenDirectory implements AutoCloseable {

    private static final String UPDATE_PROPERTY = "golden.update";

    private final Path directory;
    private final boolean update;
    private final TreeSet<String> used = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    private GoldenDirectory(Path directory, boolean update) {
        this.directory = directory;
        this.update = update;
    }

    /** A directory of the source tree, for example {@code src/test/resources/golden/two-zones}. */
    public static GoldenDirectory of(Path directory) {
        return of(directory, Boolean.getBoolean(UPDATE_PROPERTY));
    }

    static GoldenDirectory of(Path directory, boolean update) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("no golden directory " + directory.toAbsolutePath());
        }
        return new GoldenDirectory(directory, update);
    }

    /** All golden directories under a parent, in order of name: one per parameterised test. */
    public static Stream<Path> under(Path parent) {
        return list(parent, Files::isDirectory).stream().map(parent::resolve);
    }

    /** The text of {@code in-<name>.yaml}. */
    public String input(String name) {
        return read("in-" + name + ".yaml");
    }

    /** All inputs in order of file name. */
    public List<String> inputs() {
        return files().stream()
                .filter(file -> file.startsWith("in-"))
                .map(this::read)
                .toList();
    }

    /** Compares with {@code out-<name>.yaml}, both normalised; differences are reported on close, all together. */
    public void output(String name, String actualYaml) {
        compare("out-" + name + ".yaml", actualYaml);
    }

    /** Compares with {@code status.yaml}. */
    public void status(String actualYaml) {
        compare("status.yaml", actualYaml);
    }

    @Override
    public void close() {
        files().stream()
                .filter(file -> !used.contains(file))
                .map(file -> directory.resolve(file) + ": nothing uses this file")
                .forEach(differences::add);
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n\n", differences));
        }
    }

    private void compare(String file, String actualYaml) {
        used.add(file);
        var actual = NormalYaml.of(actualYaml);
        var path = directory.resolve(file);
        if (update) {
            write(path, actual);
            return;
        }
        var expected = Files.exists(path) ? NormalYaml.of(read(file)) : "";
        if (!expected.equals(actual)) {
            differences.add(path + " differs (-Dgolden.update=true rewrites it)\n--- expected\n" + expected
                    + "--- actual\n" + actual);
        }
    }

    private List<String> files() {
        return list(directory, Files::isRegularFile);
    }

    private String read(String file) {
        used.add(file);
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Path parent, Predicate<Path> wanted) {
        try (var entries = Files.list(parent)) {
            return entries.filter(wanted)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
