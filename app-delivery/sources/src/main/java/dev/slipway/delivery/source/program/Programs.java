package dev.slipway.delivery.source.program;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs are: where the settings say, else in the platform's cache of programs, else on the search path. They
 * are looked for each time they are needed, so that one that is installed later is found without a restart.
 *
 * @param configured absolute paths by program name
 * @param cache the directory into which the local platform puts programs
 * @param searchPath directories, in order
 * @param missing is asked what to do about a program that is nowhere
 */
public record Programs(Map<String, Path> configured, Path cache, List<Path> searchPath, Missing missing) {

    private static final Map<String, String> FOLDERS = Map.of("kubectl", "k8s", "helm", "helm", "jsonnet", "jsonnet");

    /** Is told of a program that is nowhere, may have it installed, and says what comes next. Must not wait. */
    @FunctionalInterface
    public interface Missing {

        String advice(String program);
    }

    public Programs(Map<String, Path> configured, Path cache, List<Path> searchPath) {
        this(configured, cache, searchPath, program -> "install it");
    }

    public Programs {
        configured = Map.copyOf(configured);
        searchPath = List.copyOf(searchPath);
    }

    /** Return the programs of a machine whose environment variables are these. */
    public static Programs of(Map<String, String> environment, Path home) {
        String cache = environment.getOrDefault("SLIPWAY_CACHE", "");
        List<Path> searchPath = Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .filter(entry -> entry.startsWith("/"))
                .map(Path::of)
                .toList();
        return new Programs(Map.of(), cache.isBlank() ? home.resolve(".cache/slipway") : Path.of(cache), searchPath);
    }

    /** Return the same places, with somebody to ask about what is missing. */
    public Programs asking(Missing other) {
        return new Programs(configured, cache, searchPath, other);
    }

    /** Return the program, or fail with {@link Fault#UNAVAILABLE} and the places where it was looked for. */
    public Path find(String program) {
        return Optional.ofNullable(configured.get(program))
                .or(() -> cached(program))
                .or(() -> onSearchPath(program))
                .orElseThrow(() -> new FaultException(
                        Fault.UNAVAILABLE,
                        "the program " + program + " is not installed here: it is neither in " + cache
                                + " nor on the search path; " + missing.advice(program)));
    }

    private Optional<Path> onSearchPath(String program) {
        return searchPath.stream()
                .map(directory -> directory.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Path> cached(String program) {
        Path folder = cache.resolve(FOLDERS.getOrDefault(program, program));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve(program))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
