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
            if (GoJson.decode(json) instanceof Map<?, ?> object) {
                object.keySet().forEach(key -> {
                    String name = String.valueOf(key);
                    String text = text(json, name);
                    members.put(name, GoText.bytes(text));
                });
                return SecretData.of(members);
            }
        } catch (GoJsonException malformed) {
            // Said below: a value is a secret, so the parser's words, which quote it, are not passed on.
        }
        throw new FaultException(
                Fault.INVALID,
                "the value is not a JSON object, so it has no keys to extract. Choose it by data instead");
    }

    private static String text(String json, String name) {
        String path = Gjson.literally(name);
        String raw = Gjson.json(json, path).orElseThrow();
        boolean text = raw.startsWith("\"") || raw.equals("null");
        return text ? Gjson.text(json, path).orElseThrow() : raw;
    }
}
