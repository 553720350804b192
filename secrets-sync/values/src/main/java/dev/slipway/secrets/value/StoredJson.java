package dev.slipway.secrets.value;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.gjson.Gjson;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import dev.slipway.template.format.GoText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be had from a value that a store keeps as JSON. */
public final class StoredJson {

    private StoredJson() {}

    /** Return what the path of gjson selects in the value; an empty path selects the value itself. */
    public static Optional<byte[]> property(byte[] value, String path) {
        return path.isEmpty()
                ? Optional.of(value)
                : Gjson.text(GoText.of(value), path).map(GoText::bytes);
    }

    /** Return the members of a value that is an object: texts without quotes, all others as their JSON stands. */
    public static SecretData members(byte[] value) {
        String json = GoText.of(value);
        Map<String, byte[]> members = new TreeMap<>();
        try {
            Object decoded = GoJson.decode(json);
            if (decoded == null) {
                return SecretData.EMPTY;
            }
            if (decoded instanceof Map<?, ?> object) {
                Map<String, String> raw = Gjson.members(json);
                object.forEach((key, member) -> members.put(
                        String.valueOf(key), GoText.bytes(text(member, raw.getOrDefault(String.valueOf(key), "")))));
                return SecretData.of(members);
            }
        } catch (GoJsonException malformed) {
            // Said below: a value is a secret, so the parser's words, which quote it, are not passed on.
        }
        throw new FaultException(
                Fault.INVALID,
                "the value is not a JSON object, so it has no keys to extract. Choose it by data instead");
    }

    private static String text(@Nullable Object value, String raw) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : raw;
    }
}
