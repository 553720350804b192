package dev.slipway.secrets.sync.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.value.SecretData;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What there is under a demand: a secret, none, or why that cannot be said. Prints no value. */
public sealed interface Answer {

    /** The secret; nothing when the store has none. */
    record Known(Optional<StoredSecret> secret) implements Answer {}

    /** Why there is no answer. */
    record Refused(Fault fault, String message) implements Answer {}

    static Answer of(Optional<StoredSecret> secret) {
        return new Known(secret);
    }

    static Answer of(FaultException fault) {
        return new Refused(fault.fault(), fault.explanation());
    }

    /** Return the secret, or fail as the hub did. */
    default Optional<StoredSecret> secret() {
        if (this instanceof Refused refused) {
            throw new FaultException(refused.fault(), refused.message());
        }
        return ((Known) this).secret();
    }

    /** Return why there is no answer; empty when there is one. */
    default Optional<String> refusal() {
        return this instanceof Refused refused ? Optional.of(refused.message()) : Optional.empty();
    }

    /** Return whether both say the same. */
    default boolean isSame(Answer other) {
        if (this instanceof Known mine && other instanceof Known theirs) {
            return mine.secret().isPresent() == theirs.secret().isPresent()
                    && mine.secret()
                            .map(one -> one.isSame(theirs.secret().orElseThrow()))
                            .orElse(true);
        }
        return equals(other);
    }

    /**
     * An answer as it travels.
     *
     * @param salt keeps the digest, which is known to more than the content, from telling which of some values it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wire(
            String salt,
            @Nullable String document,
            @Nullable Boolean literal,
            @Nullable Map<String, String> data,
            @Nullable Fault fault,
            @Nullable String message) {

        Answer answer() {
            if (fault != null) {
                return new Refused(fault, message == null ? "" : message);
            }
            if (document != null) {
                return of(
                        Optional.of(new DocumentSecret(Redacted.of(decoded(document)), Boolean.TRUE.equals(literal))));
            }
            return of(Optional.ofNullable(data).map(values -> KeyedSecret.of(secretData(values))));
        }

        private static SecretData secretData(Map<String, String> encoded) {
            Map<String, byte[]> values = new TreeMap<>();
            encoded.forEach((key, value) -> values.put(key, decoded(value)));
            return SecretData.of(values);
        }

        private static byte[] decoded(String base64) {
            return Base64.getDecoder().decode(base64);
        }

        /** Values are in here. */
        @Override
        public String toString() {
            return "answer";
        }
    }

    /** Return the content to send. */
    default Redacted<byte[]> bytes(String salt) {
        return Redacted.of(Json.toJsonBytes(wire(salt)));
    }

    private Wire wire(String salt) {
        if (this instanceof Refused refused) {
            return new Wire(salt, null, null, null, refused.fault(), refused.message());
        }
        Optional<StoredSecret> secret = ((Known) this).secret();
        if (secret.isEmpty()) {
            return new Wire(salt, null, null, null, null, null);
        }
        if (secret.get() instanceof DocumentSecret document) {
            String text = encoded(document.document().reveal());
            return new Wire(salt, text, document.literal(), null, null, null);
        }
        Map<String, String> data = new TreeMap<>();
        secret.get().members("").forEach((key, value) -> data.put(key, encoded(value)));
        return new Wire(salt, null, null, data, null, null);
    }

    private static String encoded(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }

    static Answer read(byte[] content) {
        return Json.convert(Json.tree(content), Wire.class).answer();
    }
}
