package dev.slipway.cluster.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Ends of names: five letters and digits that make no words. */
public final class Suffixes implements Supplier<String> {

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LENGTH = 5;

    private final SecureRandom random = new SecureRandom();

    /** Return another one each time. */
    @Override
    public String get() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
                .collect(Collectors.joining());
    }

    /** Return the one that follows from a text, so that what a crash cut off finds what it made. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            long rest = ByteBuffer.wrap(digest).getLong() >>> 1;
            StringBuilder suffix = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                suffix.append(LETTERS.charAt((int) (rest % LETTERS.length())));
                rest /= LETTERS.length();
            }
            return suffix.toString();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
