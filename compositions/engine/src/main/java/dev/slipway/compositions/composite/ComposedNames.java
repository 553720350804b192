package dev.slipway.compositions.composite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic names: a prefix and twelve digits of a hash over the owner's UID and the resource's name. */
final class ComposedNames {

    private static final int LONGEST = 63;
    private static final int DIGITS = 12;

    private ComposedNames() {}

    /** Return the name for a {@code generateName} prefix, cut so that the whole has at most 63 characters. */
    static String child(String prefix, String ownerUid, String resourceName) {
        String suffix = sha256(ownerUid + resourceName).substring(0, DIGITS);
        int room = LONGEST - suffix.length();
        if (prefix.length() <= room) {
            return prefix + suffix;
        }
        return prefix.substring(0, room - 1) + "-" + suffix;
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
