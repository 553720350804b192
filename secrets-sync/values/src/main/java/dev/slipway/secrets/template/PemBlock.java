package dev.slipway.secrets.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** One block of a PEM text. */
record PemBlock(String type, byte[] bytes) {

    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String LAST_LINE = "-----END ";

    /** Return the blocks of the text up to the first that is damaged; what is between them does not count. */
    static List<PemBlock> all(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(text))) {
            for (PemObject next = reader.readPemObject(); next != null; next = reader.readPemObject()) {
                blocks.add(new PemBlock(next.getType(), next.getContent()));
            }
        } catch (IOException | RuntimeException damaged) {
            return blocks;
        }
        return blocks;
    }

    /** Return whether something that is no space stands behind the last block. */
    static boolean hasJunk(String text) {
        int last = text.lastIndexOf(LAST_LINE);
        int end = last < 0 ? 0 : text.indexOf('\n', last);
        return end >= 0 && !text.substring(end).isBlank();
    }

    String text() {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().replace("\r\n", "\n");
    }
}
