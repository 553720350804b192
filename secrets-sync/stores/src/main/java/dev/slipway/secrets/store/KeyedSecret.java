package dev.slipway.secrets.store;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.secrets.value.StoredJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Secret: a property is a key, or a key and a path into its value; all of it is a JSON object of texts. */
public record KeyedSecret(Redacted<SecretData> data) implements StoredSecret {

    public static KeyedSecret of(SecretData values) {
        return new KeyedSecret(Redacted.of(values));
    }

    /** Return the Secret whose {@code data} is this. */
    public static KeyedSecret of(Map<String, Object> encoded) {
        Map<String, byte[]> values = new TreeMap<>();
        encoded.forEach((key, value) -> values.put(key, Base64.getDecoder().decode(String.valueOf(value))));
        return new KeyedSecret(Redacted.of(SecretData.of(values)));
    }

    @Override
    public byte[] value(String property) {
        if (property.isEmpty()) {
            return whole();
        }
        SecretData all = data.reveal();
        return all.find(property).or(() -> nested(all, property)).orElseThrow(() -> StoredSecret.missing(property));
    }

    private byte[] whole() {
        Map<String, String> texts = new TreeMap<>();
        data.reveal().forEach((key, value) -> texts.put(key, new String(value, StandardCharsets.UTF_8)));
        return Json.toJsonBytes(texts);
    }

    /** Keys may have dots themselves, so every dot may be where the path begins; the longest key wins. */
    private static Optional<byte[]> nested(SecretData all, String property) {
        for (int dot = property.lastIndexOf('.'); dot > 0; dot = property.lastIndexOf('.', dot - 1)) {
            String path = property.substring(dot + 1);
            Optional<byte[]> found =
                    all.find(property.substring(0, dot)).flatMap(value -> StoredJson.property(value, path));
            if (found.isPresent() && !path.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public SecretData members(String property) {
        return property.isEmpty() ? data.reveal() : StoredJson.members(value(property));
    }

    @Override
    public boolean isSame(StoredSecret other) {
        return equals(other);
    }
}
