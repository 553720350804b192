package dev.slipway.scaffolder.rendering;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder that a task may use, and nothing beside it: paths that lead out of it, by {@code ..} or by a link, are refused.
 */
public record Workspace(Path root) {

    private static final int ENTRIES = 20_000;

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** Return the place of a path in the folder; DENIED when it lies outside. */
    public Path resolve(String path) {
        Path place = place(path);
        if (!place.startsWith(root) || !real(place).startsWith(real(root))) {
            throw new FaultException(
                    Fault.DENIED, "Relative path is not allowed to refer to a directory outside its parent: " + path);
        }
        return place;
    }

    /** Return the paths of everything in it, sorted, with slashes; folders end with one. Links are not followed. */
    public List<String> list() {
        var paths = new ArrayList<String>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!folder.equals(root)) {
                        add(paths, name(folder) + "/");
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    add(paths, name(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        paths.sort(null);
        return paths;
    }

    /** Copy a file, or a link that stays within {@code from}; the execute bit is kept. */
    public void copy(Workspace from, String path, Path to) {
        try {
            Files.createDirectories(parent(to));
            Path source = from.root().resolve(path);
            if (Files.isSymbolicLink(source)) {
                from.checkLink(source, path);
            }
            Files.deleteIfExists(to);
            Files.copy(source, to, LinkOption.NOFOLLOW_LINKS, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkLink(Path link, String path) throws IOException {
        Path target = Files.readSymbolicLink(link);
        if (target.isAbsolute() || !parent(link).resolve(target).normalize().startsWith(root)) {
            throw new FaultException(Fault.DENIED, "the link " + path + " leads out of its folder, to " + target);
        }
    }

    private void add(List<String> paths, String path) {
        if (paths.size() >= ENTRIES) {
            throw new FaultException(Fault.INVALID, "a folder may hold " + ENTRIES + " files; this one holds more");
        }
        paths.add(path);
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private Path place(String path) {
        try {
            return root.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new FaultException(Fault.INVALID, "this is no path: " + e.getReason(), e);
        }
    }

    /** The path with links resolved as far as it exists. */
    private static Path real(Path path) {
        @Nullable Path existing = path;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        try {
            return existing == null ? path : existing.toRealPath().resolve(existing.relativize(path));
        } catch (IOException brokenLink) {
            throw new FaultException(Fault.DENIED, "the link " + path.getFileName() + " leads nowhere", brokenLink);
        }
    }

    static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
