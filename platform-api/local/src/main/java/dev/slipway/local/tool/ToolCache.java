package dev.slipway.local.tool;

import dev.slipway.local.process.PathLock;
import dev.slipway.local.tool.Provision.Available;
import dev.slipway.local.tool.Provision.ToolUnavailable;
import dev.slipway.local.tool.ToolSource.Miss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one directory of provisioned tools: {@code SLIPWAY_CACHE}, else {@code ~/.cache/slipway}. Tools are installed
 * once however many processes ask at the same time, and appear complete or not at all.
 */
public final class ToolCache {

    private final Path root;
    private final Progress progress;

    public ToolCache(Path root, Progress progress) {
        this.root = root.toAbsolutePath();
        this.progress = progress;
    }

    /** The cache that the environment names. */
    public static ToolCache ofEnvironment(Map<String, String> environment, Progress progress) {
        var named = environment.getOrDefault("SLIPWAY_CACHE", "");
        var root = named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "slipway") : Path.of(named);
        return new ToolCache(root, progress);
    }

    public Path root() {
        return root;
    }

    /** Looks everywhere, in the tool's order, and installs when it must; this can take minutes and reports progress. */
    public Provision provide(Tool tool) {
        var tried = new ArrayList<String>();
        try {
            var found = inPlace(tool, tried);
            if (found != null) {
                return found;
            }
            var directory = root.resolve(tool.folder());
            return CacheMarker.matches(tool, directory) ? new Available(directory) : install(tool, directory, tried);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cache " + root + " cannot be used for " + tool.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tried.add("interrupted");
            return new ToolUnavailable(tool.name(), tool.version(), tried);
        }
    }

    private static @Nullable Available inPlace(Tool tool, List<String> tried) throws InterruptedException {
        for (var source : tool.sources()) {
            if (source instanceof ToolSource.InPlace place) {
                try {
                    var directory = place.locate(tool);
                    Probing.verify(tool, directory);
                    return new Available(directory);
                } catch (Miss miss) {
                    tried.add(source.title() + ": " + miss.why());
                }
            }
        }
        return null;
    }

    private Provision install(Tool tool, Path directory, List<String> tried) throws IOException, InterruptedException {
        try (var ignored = lock(tool)) {
            if (CacheMarker.matches(tool, directory) || adopt(tool, directory, tried)) {
                return new Available(directory);
            }
            for (var source : tool.sources()) {
                if (source instanceof ToolSource.Installer installer && installed(tool, directory, installer, tried)) {
                    return new Available(directory);
                }
            }
            return new ToolUnavailable(tool.name(), tool.version(), tried);
        }
    }

    private PathLock lock(Tool tool) throws IOException, InterruptedException {
        return PathLock.take(
                root.resolve("." + tool.name() + ".lock"),
                () -> progress.line("waiting for another process that is installing " + tool.name()));
    }

    /** Programs that somebody put into the cache by hand are as good as ours once they name the right version. */
    private static boolean adopt(Tool tool, Path directory, List<String> tried)
            throws IOException, InterruptedException {
        try {
            Probing.verify(tool, directory);
            CacheMarker.write(tool, directory, "found in the cache");
            return true;
        } catch (Miss miss) {
            tried.add("cache " + directory + ": " + miss.why());
            return false;
        }
    }

    private boolean installed(Tool tool, Path directory, ToolSource.Installer source, List<String> tried)
            throws IOException, InterruptedException {
        var staging = Files.createTempDirectory(Files.createDirectories(root), "." + tool.name() + "-");
        try {
            source.install(tool, staging, progress);
            Probing.verify(tool, staging);
            Directories.moveInto(staging, directory);
            CacheMarker.write(tool, directory, source.title());
            return true;
        } catch (Miss miss) {
            tried.add(source.title() + ": " + miss.why());
            return false;
        } finally {
            Directories.delete(staging);
        }
    }
}
