package dev.slipway.scaffolder.rendering;

import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Renders a folder of templates into another folder, as the action fetch:template does: names and contents; a name that
 * renders to nothing leaves the file out; files of bytes and links are copied; the execute bit is kept. An error names the
 * file.
 */
public final class TemplateFolder {

    private static final long LARGEST_IN_TOTAL = 100L << 20;

    private final Renderer renderer;
    private final FolderOptions options;
    private final Glob copied;
    private final Map<String, ?> context;
    private long written;

    /** @param context what templates see, {@code values} or {@code cookiecutter} at its top */
    public TemplateFolder(Renderer renderer, FolderOptions options, Map<String, ?> context) {
        this.renderer = renderer;
        this.options = options;
        this.copied = new Glob(options.copied());
        this.context = context;
    }

    public void render(Workspace template, Workspace output) {
        for (String path : template.list()) {
            try {
                entry(template, path, output);
            } catch (FaultException e) {
                throw new FaultException(e.fault(), path + ": " + e.explanation(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void entry(Workspace template, String path, Workspace output) throws IOException {
        boolean byExtension = !options.extension().isEmpty();
        boolean rendered = byExtension ? extension(path).equals(options.extension()) : !copied.matches(path);
        String source = byExtension && rendered
                ? path.substring(0, path.length() - options.extension().length())
                : path;
        String name = renderer.text(source, context);
        if (name.isEmpty() || name.startsWith("/") || name.contains("//")) {
            return;
        }
        Path place = output.resolve(name);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !options.replace()) {
            return;
        }
        if (path.endsWith("/")) {
            Files.createDirectories(place);
        } else if (Files.isSymbolicLink(template.root().resolve(path))) {
            output.copy(template, path, place);
        } else {
            file(template, path, place, rendered);
        }
    }

    private void file(Workspace template, String path, Path place, boolean rendered) throws IOException {
        Path source = template.resolve(path);
        count(Files.size(source));
        byte[] content = Files.readAllBytes(source);
        if (!rendered || BinaryContent.isBinary(content)) {
            template.copy(template, path, place);
            return;
        }
        byte[] made = renderer.text(new String(content, StandardCharsets.UTF_8), context)
                .getBytes(StandardCharsets.UTF_8);
        count(made.length);
        Files.createDirectories(Workspace.parent(place));
        Files.write(place, made);
        if (Files.isExecutable(source) && !place.toFile().setExecutable(true)) {
            throw new IOException(place + " cannot be made executable");
        }
    }

    private void count(long bytes) {
        written += bytes;
        if (written > LARGEST_IN_TOTAL) {
            throw new FaultException(
                    dev.slipway.kernel.outcome.Fault.INVALID,
                    "the folder and what is made of it may have " + (LARGEST_IN_TOTAL >> 20) + " MiB together");
        }
    }

    /** As Node's path.extname does it: a dot at the beginning of a name begins no extension. */
    private static String extension(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
