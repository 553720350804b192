package dev.slipway.server.wiring;

import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes secrets from settings, which come from the environment, or from files that only the server's user can read. */
final class Secrets {

    private Secrets() {}

    /** Return the value, else the file's text without surrounding white space, empty when neither is given. */
    static Optional<Redacted<String>> of(@Nullable String value, @Nullable Path file) {
        if (value != null) {
            return Optional.of(Redacted.of(value));
        }
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Redacted.of(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the secret file " + file + ": " + e.getMessage(), e);
        }
    }
}
