package dev.slipway.delivery.source.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {

    private static final ArchiveReader READER = new ArchiveReader(2, 1000, 1500);

    private static Map<String, byte[]> read(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                tar.write(new byte[(int) entry.getSize()]);
                tar.closeArchiveEntry();
            }
        }
        return READER.read("the archive", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static TarArchiveEntry file(String name, int size) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(size);
        return entry;
    }

    @Test
    void filesByPath() throws IOException {
        assertThat(read(file("a/./b.yaml", 3), new TarArchiveEntry("dir/", true), file("c", 0)))
                .containsOnlyKeys("a/b.yaml", "c");
    }

    @Test
    void whatLeadsOutIsRefused() {
        for (String name : new String[] {"../a", "a/../../b", "/etc/passwd", "a\\b"}) {
            assertThatThrownBy(() -> read(file(name, 1)))
                    .hasMessageContaining("the archive is refused")
                    .hasMessageContaining("leads out of it");
        }
        TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        assertThatThrownBy(() -> read(link)).hasMessageContaining("link is no regular file");
    }

    @Test
    void moreThanIsAllowedIsRefused() {
        assertThatThrownBy(() -> read(file("a", 1001))).hasMessageContaining("larger than is allowed");
        assertThatThrownBy(() -> read(file("a", 800), file("b", 800))).hasMessageContaining("larger than is allowed");
        assertThatThrownBy(() -> read(file("a", 1), file("b", 1), file("c", 1)))
                .hasMessageContaining("larger than is allowed");
        assertThatThrownBy(() -> READER.read("the archive", new ByteArrayInputStream("no archive".getBytes())))
                .hasMessageContaining("cannot be unpacked");
    }
}
