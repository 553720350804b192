package dev.slipway.secrets.sync.contract;

import dev.slipway.secrets.value.Decoding;
import org.jspecify.annotations.Nullable;

/** What the fields of strategies mean. */
public final class Strategies {

    private Strategies() {}

    /** Return how a value is encoded; not at all when the field is absent. */
    public static Decoding decoding(dev.slipway.api.externalsecrets.@Nullable Decoding field) {
        if (field == null) {
            return Decoding.NONE;
        }
        return switch (field) {
            case AUTO -> Decoding.AUTO;
            case BASE64 -> Decoding.BASE64;
            case BASE64URL -> Decoding.BASE64_URL;
            case NONE -> Decoding.NONE;
        };
    }
}
