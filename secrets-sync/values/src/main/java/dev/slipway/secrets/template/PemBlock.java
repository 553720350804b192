package dev.slipway.secrets.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** One block of a PEM text, with its headers in the order in which Go writes them. */
record PemBlock(String type, Map<String, String> headers, byte[] bytes) {

    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String FIRST_LINE = "-----BEGIN";

    PemBlock(String type, byte[] bytes) {
        this(type, Map.of(), bytes);
    }

    /** Return the blocks of the text; what is damaged or stands between them does not count. */
    static List<PemBlock> all(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        PemScanner scanner = new PemScanner(text);
        scanner.next().ifPresent(blocks::add);
        for (int found = 0; found < blocks.size(); found++) {
            scanner.next().ifPresent(blocks::add);
        }
        return blocks;
    }

    /** Return the text from where its first block may begin. */
    static String withoutPreface(String text) {
        return text.substring(Math.max(0, text.indexOf(FIRST_LINE)));
    }

    /** Return whether something stands behind the last block. */
    static boolean hasJunk(String text) {
        PemScanner scanner = new PemScanner(text);
        while (scanner.next().isPresent()) {
            // to the end
        }
        return !scanner.rest().isEmpty();
    }

    String text() {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            List<PemHeader> lines = new ArrayList<>();
            headers.forEach((name, value) -> lines.add(new PemHeader(name, value)));
            writer.writeObject(new PemObject(type, lines, bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().replace("\r\n", "\n");
    }
}
