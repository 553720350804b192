package dev.slipway.compositions.claim;

import dev.slipway.kernel.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names a claim's composite resource: {@code <claim>-} and five characters. Where Crossplane draws them at random, they
 * are derived from the claim's UID here, so that a crash between naming and recording never makes a second one.
 */
final class CompositeName {

    /** The characters that Kubernetes itself uses for generated names: no vowels, nothing that looks like another. */
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private static final int SUFFIX = 5;
    private static final int LONGEST_PREFIX = 63 - SUFFIX - 1;

    private CompositeName() {}

    static String of(KubeObject claim) {
        byte[] hash = sha256(claim.uid());
        StringBuilder suffix = new StringBuilder();
        for (int i = 0; i < SUFFIX; i++) {
            suffix.append(ALPHABET.charAt((hash[i] & 0xff) % ALPHABET.length()));
        }
        String name = claim.name();
        String prefix = name.length() > LONGEST_PREFIX ? name.substring(0, LONGEST_PREFIX) : name;
        return prefix + "-" + suffix;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
