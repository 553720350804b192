package dev.slipway.secrets.value;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Map;
import java.util.TreeMap;

/** What may be a key of a Secret: letters and digits of any script, dashes, dots, underscores, at most 253 bytes. */
public final class SecretKeys {

    private static final int MAX_LENGTH = 253;

    private SecretKeys() {}

    /** Return the data without an empty key; any other key that may not be is {@link Fault#INVALID}. */
    public static SecretData checked(SecretData data) {
        Map<String, byte[]> checked = new TreeMap<>();
        data.forEach((key, value) -> {
            if (!key.isEmpty()) {
                check(key);
                checked.put(key, value);
            }
        });
        return SecretData.of(checked);
    }

    private static void check(String key) {
        int length = key.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (length > MAX_LENGTH) {
            throw new FaultException(
                    Fault.INVALID,
                    "the key that begins with \"" + key.substring(0, 40) + "\" has " + length + " bytes; at most "
                            + MAX_LENGTH + " are allowed. Shorten it by a rewrite");
        }
        key.codePoints().filter(rune -> !isAllowed(rune)).findFirst().ifPresent(rune -> {
            throw new FaultException(
                    Fault.INVALID,
                    "the key \"" + key + "\" has the character '" + Character.toString(rune)
                            + "'; only letters, digits, '-', '.' and '_' are allowed. Choose a conversionStrategy or a"
                            + " rewrite");
        });
    }

    static boolean isAllowed(int rune) {
        return Character.isLetter(rune) || isNumber(rune) || rune == '-' || rune == '.' || rune == '_';
    }

    private static boolean isNumber(int rune) {
        int type = Character.getType(rune);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
