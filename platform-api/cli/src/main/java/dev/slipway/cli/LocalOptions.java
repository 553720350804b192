package dev.slipway.cli;

import dev.slipway.cli.app.LocalSource;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.GitOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A directory of this machine in the place of an Application's path. */
final class LocalOptions {

    @Option(
            names = "--local",
            paramLabel = "DIR",
            description = "A directory of this machine in the place of the path.")
    @Nullable
    private Path local;

    @Option(
            names = "--local-repo-root",
            paramLabel = "DIR",
            description = "The root of the repository that --local is in; --local itself when absent.")
    @Nullable
    private Path root;

    boolean isGiven() {
        return local != null;
    }

    /** Return how repositories may be read: those of this machine only where --local asks for it. */
    GitOptions access(GitOptions options) {
        return local == null ? options : options.allowingFile();
    }

    /** Do something with the Application as it would be with the directory, which was given. */
    <T> T with(KubeObject app, Function<KubeObject, T> work) {
        Path given = java.util.Objects.requireNonNull(local, "--local");
        try {
            Path scratch = Files.createTempDirectory("slipway-local");
            try {
                return work.apply(LocalSource.in(app, root == null ? given : root, given, scratch));
            } finally {
                Scratch.remove(scratch);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "--local " + given + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
