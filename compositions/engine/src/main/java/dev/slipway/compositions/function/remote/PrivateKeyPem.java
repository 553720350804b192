package dev.slipway.compositions.function.remote;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys in the one form that the TLS library reads, PKCS#8. Crossplane writes RSA keys in the older PKCS#1. */
final class PrivateKeyPem {

    private static final Pattern PKCS1 =
            Pattern.compile("-----BEGIN RSA PRIVATE KEY-----(.+?)-----END RSA PRIVATE KEY-----", Pattern.DOTALL);

    /** Version 0 and the algorithm rsaEncryption, as PKCS#8 has them before the key itself. */
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int LONG_FORM = 0x80;
    private static final int BYTE = 0xFF;

    private PrivateKeyPem() {}

    static byte[] pkcs8(byte[] pem) {
        Matcher pkcs1 = PKCS1.matcher(new String(pem, StandardCharsets.US_ASCII));
        if (!pkcs1.find()) {
            return pem;
        }
        byte[] key = Base64.getMimeDecoder().decode(pkcs1.group(1));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA);
        content.writeBytes(tagged(OCTETS, key));
        String encoded = Base64.getMimeEncoder().encodeToString(tagged(SEQUENCE, content.toByteArray()));
        return ("-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length < LONG_FORM) {
            der.write(content.length);
        } else {
            int bytes = content.length > BYTE ? 2 : 1;
            der.write(LONG_FORM | bytes);
            if (bytes == 2) {
                der.write(content.length >> Byte.SIZE);
            }
            der.write(content.length & BYTE);
        }
        der.writeBytes(content);
        return der.toByteArray();
    }
}
