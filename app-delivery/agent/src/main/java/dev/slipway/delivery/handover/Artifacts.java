package dev.slipway.delivery.handover;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rendered manifests that agents may ask for, as files named by their digests: they may be many and large, and are
 * asked for seldom. They are made again from the sources after a restart, so the directory begins empty.
 */
final class Artifacts {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    Artifacts(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            // Manifests may hold secrets.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, "cannot use the directory " + directory + ": " + e, e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Return the digest by which the content can be asked for from now on. */
    String put(byte[] content) {
        String digest = Digests.of(content);
        Path file = directory.resolve(digest);
        if (Files.exists(file)) {
            return digest;
        }
        try {
            Path part = Files.createTempFile(directory, "part-", "");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return digest;
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, "rendered manifests cannot be stored: " + e.getMessage(), e);
        }
    }

    Optional<byte[]> get(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(digest)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, "rendered manifests cannot be read: " + e.getMessage(), e);
        }
    }

    void remove(String digest) {
        try {
            Files.deleteIfExists(directory.resolve(digest));
        } catch (IOException kept) {
            // It goes with the next restart.
            return;
        }
    }
}
