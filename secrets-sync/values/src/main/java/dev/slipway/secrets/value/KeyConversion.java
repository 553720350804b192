package dev.slipway.secrets.value;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What becomes of characters that a Secret's key may not have: {@code conversionStrategy}. */
public enum KeyConversion {
    /** An underscore. */
    DEFAULT(rune -> "_"),
    /** Their number in hexadecimal: {@code _U002f_}. */
    UNICODE(rune -> String.format(Locale.ROOT, "_U%04x_", rune)),
    /** They stay. */
    NONE(Character::toString);

    private final IntFunction<String> replacement;

    KeyConversion(IntFunction<String> replacement) {
        this.replacement = replacement;
    }

    /** Return the strategy of a field; an absent one is the default. */
    public static KeyConversion of(String field) {
        return switch (field) {
            case "", "Default" -> DEFAULT;
            case "Unicode" -> UNICODE;
            default -> NONE;
        };
    }

    public String convert(String key) {
        StringBuilder converted = new StringBuilder();
        key.codePoints()
                .forEach(rune -> converted.append(
                        SecretKeys.isAllowed(rune) ? Character.toString(rune) : replacement.apply(rune)));
        return converted.toString();
    }

    /** Return the data with converted keys; two that become the same are {@link Fault#INVALID}. */
    public SecretData convert(SecretData data) {
        Map<String, byte[]> converted = new TreeMap<>();
        data.forEach((key, value) -> {
            if (converted.put(convert(key), value) != null) {
                throw new FaultException(
                        Fault.INVALID,
                        "two keys become \"" + convert(key) + "\" by the conversionStrategy, one of them \"" + key
                                + "\". Rewrite one of them, or choose the strategy Unicode");
            }
        });
        return SecretData.of(converted);
    }
}
