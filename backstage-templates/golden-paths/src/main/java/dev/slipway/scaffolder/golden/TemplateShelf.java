package dev.slipway.scaffolder.golden;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Templates in folders on disk, each a folder with a {@code template.yaml}. A template that cannot be read costs itself
 * only: it is told among {@link #problems}.
 */
public final class TemplateShelf {

    private static final String FILE = "template.yaml";
    private static final String INDEX = "index.txt";

    private final List<Shelved> templates = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private TemplateShelf() {}

    /** A template and where its file is. */
    public record Shelved(Template template, Path file) {

        /** Return the folder that the template is in. */
        public Path folder() {
            return Objects.requireNonNull(file.getParent(), "a template lies in a folder");
        }

        public String baseUrl() {
            return file.toUri().toString();
        }
    }

    /** Read the templates below these folders; a later one of the same name wins. */
    public static TemplateShelf of(List<Path> folders) {
        var shelf = new TemplateShelf();
        for (Path folder : folders) {
            files(folder).forEach(shelf::add);
        }
        return shelf;
    }

    /** Write the templates that are shipped into a folder, and return it. */
    public static Path unpack(Path folder) {
        try {
            for (String name :
                    text(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
                Path file = folder.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
                try (InputStream stream = open(name)) {
                    Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Shelved> templates() {
        return List.copyOf(templates);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Return the template of a reference such as {@code template:default/postgresql} or of a bare name. */
    public Shelved get(String ref) {
        String whole = (ref.contains("/") ? ref : "template:default/" + ref).toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(shelved -> shelved.template().entityRef().equals(whole))
                .findFirst()
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "Template " + ref + " not found"));
    }

    private void add(Path file) {
        try {
            Template template = Template.parse(Files.readString(file), file.toString());
            templates.removeIf(other -> other.template().entityRef().equals(template.entityRef()));
            templates.add(new Shelved(template, file));
        } catch (FaultException e) {
            problems.add(e.explanation());
        } catch (IOException e) {
            problems.add(file + ": " + e.getMessage());
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, 3)) {
            return paths.filter(path -> path.endsWith(FILE)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = TemplateShelf.class.getResourceAsStream("templates/" + name);
        if (stream == null) {
            throw new IOException("no shipped template file " + name);
        }
        return stream;
    }
}
