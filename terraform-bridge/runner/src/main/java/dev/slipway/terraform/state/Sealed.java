package dev.slipway.terraform.state;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce in front; bound to a name, so that no file can stand in for another. Thread-safe. */
public final class Sealed {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** {@code key} has 32 bytes. */
    public Sealed(Redacted<byte[]> key) {
        this.key = new SecretKeySpec(key.reveal(), "AES");
    }

    public byte[] seal(String name, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(content);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Return the content, or fail with {@link Fault#INVALID} if it is not what was sealed under this name and key. */
    public byte[] open(String name, byte[] sealed) {
        if (sealed.length <= NONCE) {
            throw broken(name, null);
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw broken(name, e);
        }
    }

    /** Return how long the content is whose sealed form has this length. */
    long contentSize(long sealed) {
        return Math.max(0, sealed - NONCE - TAG_BITS / 8);
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static FaultException broken(String name, @org.jspecify.annotations.Nullable Exception cause) {
        return new FaultException(
                Fault.INVALID,
                "what is kept as " + name + " is damaged, or was written with another key; nothing was changed. Restore"
                        + " the key, or an earlier version",
                cause);
    }
}
