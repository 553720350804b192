package dev.slipway.local.tool;

import dev.slipway.local.tool.ToolSource.Miss;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Takes named programs out of a {@code .tar.gz}, whatever folder of the archive they are in; everything else is skipped,
 * so an archive cannot write anywhere it should not. The header is that of POSIX ustar: name in bytes 0-99, octal size in
 * bytes 124-135, type in byte 156, blocks of 512 bytes.
 */
final class Archives {

    private static final int BLOCK = 512;

    private Archives() {}

    static void unpack(Path archive, Path directory, List<String> programs) throws IOException, Miss {
        var missing = new HashSet<>(programs);
        try (var tar = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            var header = tar.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                var size = Long.parseLong(field(header, 124, 12), 8);
                var name = field(header, 0, 100);
                var program = name.substring(name.lastIndexOf('/') + 1);
                var regular = header[156] == '0' || header[156] == 0;
                if (regular && missing.remove(program)) {
                    write(tar, size, directory.resolve(program));
                } else {
                    tar.skipNBytes(size);
                }
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                header = tar.readNBytes(BLOCK);
            }
        }
        if (!missing.isEmpty()) {
            throw new Miss(archive.getFileName() + " does not hold " + String.join(", ", missing));
        }
    }

    private static String field(byte[] header, int offset, int length) {
        var end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.UTF_8).strip();
    }

    private static void write(InputStream tar, long size, Path program) throws IOException {
        try (var out = Files.newOutputStream(program)) {
            var buffer = new byte[1 << 16];
            for (var left = size; left > 0; ) {
                var read = tar.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the archive ends inside " + program.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        program.toFile().setExecutable(true);
    }
}
