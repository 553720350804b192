package dev.slipway.delivery.source.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * An archive that was downloaded.
 *
 * @param title what messages call it
 * @param version which one it is: the version of a chart, the digest of an artifact
 */
public record Archive(String title, String version, Path file, Packing packing) {

    /** How files lie in it. */
    public enum Packing {
        /** All are in one directory, whose name is of no interest. */
        ONE_DIRECTORY,
        FLAT
    }

    /** Return the files as a tree. */
    public MemoryTree open() {
        return new MemoryTree(file.toString(), files());
    }

    /** Return the files by path; fails with INVALID for an archive that is not as it must be. */
    public Map<String, byte[]> files() {
        try (InputStream stream = Files.newInputStream(file)) {
            Map<String, byte[]> packed = ArchiveReader.standard().read(title, stream);
            return packing == Packing.FLAT ? packed : withoutDirectory(packed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> withoutDirectory(Map<String, byte[]> packed) {
        Map<String, byte[]> files = new TreeMap<>();
        packed.forEach((path, content) -> files.put(path.substring(path.indexOf('/') + 1), content));
        return files;
    }
}
