package dev.slipway.managed.secret;

import dev.slipway.kernel.secret.Redacted;
import java.security.SecureRandom;
import java.util.Random;

/** Makes passwords of 27 letters and digits, 160 bits: no character that a URL, a shell or RDS objects to. */
public final class Passwords {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 27;

    private final Random random;

    public Passwords() {
        this.random = new SecureRandom();
    }

    public Redacted<String> next() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return Redacted.of(password.toString());
    }
}
