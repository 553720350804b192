package dev.slipway.local.tool;

import dev.slipway.local.tool.ToolSource.Miss;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks tar archives without ever writing outside the target directory. */
final class Archives {

    private Archives() {}

    /** Takes only the named programs out of a {@code .tar.gz}, whatever folder of the archive they are in. */
    static void unpack(Path archive, Path directory, List<String> programs) throws IOException, Miss {
        var missing = new HashSet<>(programs);
        try (var tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive)), true))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var program = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isFile() && missing.remove(program)) {
                    Files.copy(tar, directory.resolve(program));
                    directory.resolve(program).toFile().setExecutable(true);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new Miss(archive.getFileName() + " does not hold " + String.join(", ", missing));
        }
    }

    /** Unpacks a whole {@code .tar.xz}; an entry or link that leads out of the directory is refused. */
    static void unpackXz(InputStream archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, directory);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        var target = inside(directory, directory.resolve(entry.getName()));
        Files.createDirectories(inside(directory, target.resolveSibling("")));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            inside(directory, target.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            target.toFile().setExecutable(executable, false);
        }
    }

    private static Path inside(Path directory, Path target) throws IOException {
        var normal = target.normalize();
        if (!normal.startsWith(directory)) {
            throw new IOException("the archive leads out of its directory: " + target);
        }
        return normal;
    }
}
