package dev.slipway.secrets.sync.source;

import dev.slipway.api.externalsecrets.Conversion;
import dev.slipway.api.externalsecrets.Finding;
import dev.slipway.api.externalsecrets.RemoteRef;
import dev.slipway.secrets.sync.contract.Strategies;
import dev.slipway.secrets.value.Decoding;
import dev.slipway.secrets.value.KeyConversion;
import dev.slipway.secrets.value.NullBytes;
import dev.slipway.secrets.value.Rewrite;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.secrets.value.SecretKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with keys and values on their way out of a store. */
record Reading(KeyConversion conversion, Decoding decoding, NullBytes nullBytes) {

    static Reading of(RemoteRef ref) {
        return of(ref.conversionStrategy(), ref.decodingStrategy(), ref.nullBytePolicy());
    }

    static Reading of(Finding find) {
        return of(find.conversionStrategy(), find.decodingStrategy(), find.nullBytePolicy());
    }

    private static Reading of(
            @Nullable Conversion conversion,
            dev.slipway.api.externalsecrets.@Nullable Decoding decoding,
            dev.slipway.api.externalsecrets.@Nullable NullBytes nullBytes) {
        return new Reading(
                conversion == Conversion.UNICODE ? KeyConversion.UNICODE : KeyConversion.DEFAULT,
                Strategies.decoding(decoding),
                nullBytes == dev.slipway.api.externalsecrets.NullBytes.FAIL ? NullBytes.FAIL : NullBytes.IGNORE);
    }

    /** Many keys: rewritten, or else converted; then checked, then decoded. */
    SecretData many(SecretData data, List<Rewrite> rewrites) {
        SecretData named = rewrites.isEmpty() ? conversion.convert(data) : Rewrite.all(rewrites, data);
        SecretData decoded = decoding.decode(SecretKeys.checked(named));
        nullBytes.check(decoded);
        return decoded;
    }

    /** One value under a key that is as it should be. */
    SecretData one(String key, byte[] value) {
        SecretData decoded = SecretData.of(key, decoding.decode(value));
        nullBytes.check(decoded);
        return decoded;
    }
}
