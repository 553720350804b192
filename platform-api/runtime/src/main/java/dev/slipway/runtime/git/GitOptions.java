package dev.slipway.runtime.git;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where repositories are cached and what is refused.
 *
 * @param cacheDirectory holds one bare repository per URL; may be deleted while nothing runs
 * @param ioTimeout how long one read or connect may take
 * @param deadline how long one fetch may take altogether
 * @param maxFileBytes the largest file that is read
 * @param maxEntries the most entries of a directory that is listed, its subdirectories included
 * @param maxTotalBytes the most that is read from one fetched tree
 * @param fileAllowed whether repositories of the local file system may be read; users could name any path, so only
 *     where they are trusted
 */
public record GitOptions(
        Path cacheDirectory,
        Duration ioTimeout,
        Duration deadline,
        long maxFileBytes,
        int maxEntries,
        long maxTotalBytes,
        boolean fileAllowed) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Return the usual limits: 5 MiB a file, 100,000 entries and 100 MiB a directory, no local repositories. */
    public static GitOptions standard(Path cacheDirectory) {
        return new GitOptions(
                cacheDirectory,
                Duration.ofSeconds(15),
                Duration.ofSeconds(90),
                5 * MEBIBYTE,
                100_000,
                100 * MEBIBYTE,
                false);
    }

    public GitOptions allowingFile() {
        return new GitOptions(cacheDirectory, ioTimeout, deadline, maxFileBytes, maxEntries, maxTotalBytes, true);
    }

    public GitOptions withTimeouts(Duration io, Duration total) {
        return new GitOptions(cacheDirectory, io, total, maxFileBytes, maxEntries, maxTotalBytes, fileAllowed);
    }

    public GitOptions withLimits(long fileBytes, int entries, long totalBytes) {
        return new GitOptions(cacheDirectory, ioTimeout, deadline, fileBytes, entries, totalBytes, fileAllowed);
    }
}
