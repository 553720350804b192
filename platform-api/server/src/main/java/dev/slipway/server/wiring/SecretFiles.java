package dev.slipway.server.wiring;

import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads secrets from files that only the server's user can read. */
final class SecretFiles {

    private SecretFiles() {}

    /** Return the file's text without surrounding white space, empty when no file is named. */
    static Optional<Redacted<String>> read(@Nullable Path file) {
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
