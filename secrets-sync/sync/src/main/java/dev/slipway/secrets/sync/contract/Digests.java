package dev.slipway.secrets.sync.contract;

import dev.slipway.secrets.value.SecretData;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA3-224 in hexadecimal, which is what the peer's annotations hold; only whoever wrote one compares it. */
public final class Digests {

    private Digests() {}

    public static String of(String text) {
        return HexFormat.of().formatHex(sha().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Return a digest of all keys and values. */
    public static String of(SecretData data) {
        MessageDigest sha = sha();
        data.forEach((key, value) -> {
            part(sha, key.getBytes(StandardCharsets.UTF_8));
            part(sha, value);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void part(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA3-224");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java since 9 has SHA3-224", missing);
        }
    }
}
