package dev.slipway.delivery.source.tree;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Reads tar archives, in gzip or plain, into memory. Archives come from strangers: an entry that leads out of the archive, a link,
 * or more files or bytes than are allowed are refused with {@link Fault#INVALID}.
 *
 * @param mostFiles how many files an archive may hold
 * @param mostFileBytes how large one file may be
 * @param mostBytes how large all files may be together, unpacked
 */
public record ArchiveReader(int mostFiles, long mostFileBytes, long mostBytes) {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    /** Return a reader with the limits that Helm has as well: 5 MiB a file, 100 MiB together. */
    public static ArchiveReader standard() {
        return new ArchiveReader(10_000, 5 * MEBIBYTE, 100 * MEBIBYTE);
    }

    /** Return the regular files by path; {@code title} is what messages call the archive. */
    public Map<String, byte[]> read(String title, InputStream archive) {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(unzipped(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory() || entry.isPaxHeader() || entry.isGlobalPaxHeader()) {
                    continue;
                }
                String path = path(title, entry);
                byte[] content = tar.readNBytes((int) mostFileBytes + 1);
                total += content.length;
                if (content.length > mostFileBytes || total > mostBytes || files.size() >= mostFiles) {
                    throw refused(title, path + " makes it larger than is allowed");
                }
                files.put(path, content);
            }
            if (files.isEmpty()) {
                throw new IOException("it holds no file, or is no tar archive");
            }
            return files;
        } catch (IOException broken) {
            throw new FaultException(Fault.INVALID, title + " cannot be unpacked: " + broken.getMessage(), broken);
        }
    }

    private static InputStream unzipped(InputStream archive) throws IOException {
        archive.mark(GZIP.length);
        byte[] beginning = archive.readNBytes(GZIP.length);
        archive.reset();
        return Arrays.equals(beginning, GZIP) ? new GzipCompressorInputStream(archive) : archive;
    }

    private static String path(String title, TarArchiveEntry entry) {
        String name = entry.getName();
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            throw refused(title, name + " is no regular file");
        }
        if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw refused(title, name + " leads out of it");
        }
        try {
            return Paths.resolve("", name);
        } catch (FaultException outside) {
            throw refused(title, name + " leads out of it");
        }
    }

    private static FaultException refused(String title, String why) {
        return new FaultException(Fault.INVALID, title + " is refused: " + why);
    }
}
