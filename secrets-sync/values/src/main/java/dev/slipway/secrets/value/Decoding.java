package dev.slipway.secrets.value;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoBase64;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a value is encoded in its store: {@code decodingStrategy}. */
public enum Decoding {
    /** Not at all. */
    NONE,
    /** In base64, padded. */
    BASE64,
    /** In base64 with the alphabet for URLs, padded. */
    BASE64_URL,
    /** In either if it can be read so, else not at all. */
    AUTO;

    /** Return the strategy of a field; an absent one is none, an unknown one {@link Fault#INVALID}. */
    public static Decoding of(String field) {
        return switch (field) {
            case "", "None" -> NONE;
            case "Base64" -> BASE64;
            case "Base64URL" -> BASE64_URL;
            case "Auto" -> AUTO;
            default ->
                throw new FaultException(
                        Fault.INVALID,
                        "decodingStrategy \"" + field + "\" is unknown; there are None, Base64, Base64URL and Auto");
        };
    }

    /** Return the decoded value; what cannot be decoded is {@link Fault#INVALID}. */
    public byte[] decode(byte[] value) {
        // Positions in messages are bytes, so each byte is a character.
        String text = new String(value, StandardCharsets.ISO_8859_1);
        try {
            return switch (this) {
                case NONE -> value;
                case BASE64 -> GoBase64.decode(text);
                case BASE64_URL -> GoBase64.decodeUrl(text);
                case AUTO -> guessed(text).orElse(value);
            };
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(Fault.INVALID, String.valueOf(malformed.getMessage()));
        }
    }

    private static Optional<byte[]> guessed(String text) {
        try {
            return Optional.of(GoBase64.decode(text));
        } catch (IllegalArgumentException notStandard) {
            return guessedUrl(text);
        }
    }

    private static Optional<byte[]> guessedUrl(String text) {
        try {
            return Optional.of(GoBase64.decodeUrl(text));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Return the data with decoded values; a failure names the key. */
    public SecretData decode(SecretData data) {
        Map<String, byte[]> decoded = new TreeMap<>();
        data.forEach((key, value) -> {
            try {
                decoded.put(key, decode(value));
            } catch (FaultException undecodable) {
                throw new FaultException(
                        undecodable.fault(), "the value of key \"" + key + "\": " + undecodable.explanation());
            }
        });
        return SecretData.of(decoded);
    }
}
