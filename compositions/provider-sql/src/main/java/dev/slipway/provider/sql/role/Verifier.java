package dev.slipway.provider.sql.role;

import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What PostgreSQL stores instead of a password: {@code SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>} by RFC
 * 5802, or the older {@code md5<hash>}; empty for none. Telling from it whether a password is right needs no login.
 */
final class Verifier {

    private static final Pattern SCRAM = Pattern.compile("SCRAM-SHA-256\\$(\\d+):([^$]+)\\$([^:]+):(.+)");
    private static final int KEY_BITS = 256;

    private final String stored;

    Verifier(String stored) {
        this.stored = stored;
    }

    /** Return whether this is the password of that role. */
    boolean matches(String role, Redacted<String> password) {
        try {
            Matcher scram = SCRAM.matcher(stored);
            return scram.matches() ? matchesScram(scram, password) : stored.equals(md5(role, password));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has these algorithms", e);
        }
    }

    private static boolean matchesScram(Matcher scram, Redacted<String> password) throws GeneralSecurityException {
        byte[] salt = Base64.getDecoder().decode(scram.group(2));
        PBEKeySpec spec =
                new PBEKeySpec(password.reveal().toCharArray(), salt, Integer.parseInt(scram.group(1)), KEY_BITS);
        byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salted, "HmacSHA256"));
        byte[] clientKey = mac.doFinal("Client Key".getBytes(StandardCharsets.UTF_8));
        byte[] storedKey = MessageDigest.getInstance("SHA-256").digest(clientKey);
        return MessageDigest.isEqual(storedKey, Base64.getDecoder().decode(scram.group(3)));
    }

    private static String md5(String role, Redacted<String> password) throws GeneralSecurityException {
        byte[] text = (password.reveal() + role).getBytes(StandardCharsets.UTF_8);
        return "md5" + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    }

    @Override
    public String toString() {
        return "***";
    }
}
