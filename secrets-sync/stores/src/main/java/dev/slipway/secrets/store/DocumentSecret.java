package dev.slipway.secrets.store;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.secrets.gjson.Gjson;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.secrets.value.StoredJson;
import java.util.Arrays;
import java.util.Optional;

/**
 * A secret that is one text, which may be a JSON object. With {@code literal}, a property is looked for as the name of a
 * member before it is taken for a path, so that {@code tls.crt} needs no escaping.
 */
public record DocumentSecret(Redacted<byte[]> document, boolean literal) implements StoredSecret {

    public static DocumentSecret of(byte[] document) {
        return new DocumentSecret(Redacted.of(document), false);
    }

    /** Return one whose properties are names before they are paths. */
    public static DocumentSecret named(byte[] document) {
        return new DocumentSecret(Redacted.of(document), true);
    }

    @Override
    public byte[] value(String property) {
        byte[] all = document.reveal();
        Optional<byte[]> member =
                literal && !property.isEmpty() ? StoredJson.property(all, Gjson.literally(property)) : Optional.empty();
        return member.or(() -> StoredJson.property(all, property)).orElseThrow(() -> StoredSecret.missing(property));
    }

    @Override
    public SecretData members(String property) {
        return StoredJson.members(value(property));
    }

    @Override
    public boolean isSame(StoredSecret other) {
        return other instanceof DocumentSecret that
                && Arrays.equals(document.reveal(), that.document().reveal());
    }
}
