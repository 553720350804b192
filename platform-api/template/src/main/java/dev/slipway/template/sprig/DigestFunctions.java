package dev.slipway.template.sprig;

import dev.slipway.template.Functions;
import dev.slipway.template.format.GoText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Adler32;

/** Digests, in hexadecimal digits. */
final class DigestFunctions {

    static final Functions FUNCTIONS = Functions.NONE
            .with("sha1sum", "string", a -> digest("SHA-1", a.text(0)))
            .with("sha256sum", "string", a -> digest("SHA-256", a.text(0)))
            .with("sha512sum", "string", a -> digest("SHA-512", a.text(0)))
            .with("adler32sum", "string", a -> adler32(a.text(0)));

    private DigestFunctions() {}

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(GoText.bytes(text)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has " + algorithm, missing);
        }
    }

    private static String adler32(String text) {
        Adler32 checksum = new Adler32();
        checksum.update(GoText.bytes(text));
        return String.valueOf(checksum.getValue());
    }
}
