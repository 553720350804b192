package dev.slipway.delivery.source.helm;

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

/** Where the archives of a chart are kept, and how many. */
final class ChartFolder {

    private static final int MOST_ARCHIVES = 500;

    private ChartFolder() {}

    /** Return a name that says nothing of the login, but differs when it does. */
    static String name(ChartRef ref, RepositoryLogin login) {
        String password = login.password() == null ? "" : login.password().reveal();
        String all = String.join("\n", login.url(), ref.chart(), String.valueOf(login.username()), password);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Remove the archives that were downloaded longest ago when there are too many. */
    static void trim(Path charts) throws IOException {
        List<Path> archives;
        try (Stream<Path> files = Files.walk(charts, 2)) {
            archives = files.filter(file -> file.toString().endsWith(".tgz"))
                    .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                    .toList();
        }
        for (Path old : archives.subList(0, Math.max(0, archives.size() - MOST_ARCHIVES))) {
            Files.deleteIfExists(old);
        }
    }
}
