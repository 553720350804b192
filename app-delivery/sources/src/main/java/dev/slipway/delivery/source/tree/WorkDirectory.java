package dev.slipway.delivery.source.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory of one render, which nobody else can read. It holds regular files only, and is gone when it is closed. */
public final class WorkDirectory implements AutoCloseable {

    private final Path root;

    private WorkDirectory(Path root) {
        this.root = root;
    }

    /** Make a directory in one that is made too when it is not there. */
    public static WorkDirectory in(Path parent) {
        try {
            Files.createDirectories(parent);
            // The real path, because programs name files by it.
            return new WorkDirectory(
                    Files.createTempDirectory(parent, "render-").toRealPath());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path root() {
        return root;
    }

    /** Write a file and return where it is. The path comes from {@link Paths#resolve} or is a constant. */
    public Path write(String path, byte[] content) {
        try {
            Path target = place(path);
            Files.createDirectories(target.resolveSibling(""));
            return Files.write(target, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Make a directory, if it is not there. */
    public Path directory(String path) {
        try {
            return Files.createDirectories(place(path));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public boolean has(String path) {
        return Files.exists(place(path));
    }

    private Path place(String path) {
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root)) {
            throw new IllegalArgumentException("outside of the work directory");
        }
        return target;
    }

    /** Return a program's message with the directory's own path, which means nothing to users, taken out. */
    public String redact(String message, String prefix) {
        return message.replace(place(prefix) + "/", "")
                .replace(place(prefix).toString(), ".")
                .replace(root + "/", "")
                .replace(root.toString(), ".");
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(root, new Remover());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
