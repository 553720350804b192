package dev.slipway.terraform.state;

import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The key of states: 32 bytes in a file. */
public final class StateKey {

    private static final int BYTES = 32;

    private StateKey() {}

    /** Read a key that somebody else keeps. */
    public static Redacted<byte[]> read(Path file) {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IllegalArgumentException(
                        "the key of states, " + file + ", has " + key.length + " bytes instead of " + BYTES);
            }
            return Redacted.of(key);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of states cannot be read: " + file, e);
        }
    }

    /** Read the key beside a directory of states; made, for its owner only, when there is none. */
    public static Redacted<byte[]> beside(Path states) {
        Path file = states.toAbsolutePath().resolveSibling(states.getFileName() + ".key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(states.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.write(file, key, StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(file);
    }
}
