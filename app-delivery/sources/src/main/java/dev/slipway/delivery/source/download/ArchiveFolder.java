package dev.slipway.delivery.source.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Where archives are kept, and how many. */
public final class ArchiveFolder {

    private static final int MOST_ARCHIVES = 500;

    private ArchiveFolder() {}

    /** Return a name for what has these names and secrets, that says nothing of them but differs when they do. */
    public static String name(List<String> parts) {
        String all = String.join("\n", parts);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Remove the archives that were downloaded longest ago when there are too many. */
    public static void trim(Path directory) throws IOException {
        List<Path> archives;
        try (Stream<Path> files = Files.walk(directory, 2)) {
            archives = files.filter(file -> file.toString().endsWith(".tgz"))
                    .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                    .toList();
        }
        for (Path old : archives.subList(0, Math.max(0, archives.size() - MOST_ARCHIVES))) {
            Files.deleteIfExists(old);
        }
    }
}
