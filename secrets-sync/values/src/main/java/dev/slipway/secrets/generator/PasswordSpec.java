package dev.slipway.secrets.generator;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Password} generator asks for, with upstream's defaults.
 *
 * @param length how many characters
 * @param digits how many of them are digits
 * @param symbols how many are symbols
 * @param symbolCharacters which symbols there are
 * @param noUpper no letter is a capital one
 * @param allowRepeat a character may come several times
 * @param secretKeys under which keys a password each is to be had
 */
public record PasswordSpec(
        int length,
        int digits,
        int symbols,
        String symbolCharacters,
        boolean noUpper,
        boolean allowRepeat,
        List<String> secretKeys) {

    private static final int LENGTH = 24;
    private static final int SHARE = 4;
    private static final String SYMBOLS = "~!@#$%^&*()_+`-={}|[]\\:\"<>?,./";
    static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public PasswordSpec {
        secretKeys = List.copyOf(secretKeys);
    }

    /** Fill in what is absent: a quarter are digits, a quarter symbols, the key is {@code password}. */
    public static PasswordSpec of(
            @Nullable Integer length,
            @Nullable Integer digits,
            @Nullable Integer symbols,
            @Nullable String symbolCharacters,
            @Nullable List<String> secretKeys) {
        int all = length == null || length <= 0 ? LENGTH : length;
        return new PasswordSpec(
                all,
                digits == null ? all / SHARE : digits,
                symbols == null ? all / SHARE : symbols,
                symbolCharacters == null || symbolCharacters.isEmpty() ? SYMBOLS : symbolCharacters,
                false,
                false,
                secretKeys == null || secretKeys.isEmpty() ? List.of("password") : secretKeys);
    }

    public PasswordSpec with(boolean noCapitals, boolean repeats) {
        return new PasswordSpec(length, digits, symbols, symbolCharacters, noCapitals, repeats, secretKeys);
    }

    String letters() {
        return noUpper ? LOWER : LOWER + UPPER;
    }

    int letterCount() {
        return length - digits - symbols;
    }

    /** Throw {@link Fault#INVALID} when there is no such password. */
    void check() {
        if (secretKeys.contains("") || new HashSet<>(secretKeys).size() < secretKeys.size()) {
            throw new FaultException(Fault.INVALID, "secretKeys must be different from each other and not empty");
        }
        if (letterCount() < 0) {
            throw new FaultException(
                    Fault.INVALID,
                    digits + " digits and " + symbols + " symbols do not fit into a password of " + length);
        }
        checkSupply("letters", letterCount(), letters());
        checkSupply("digits", digits, DIGITS);
        checkSupply("symbols", symbols, symbolCharacters);
    }

    private void checkSupply(String what, int wanted, String supply) {
        if (!allowRepeat && wanted > supply.length()) {
            throw new FaultException(
                    Fault.INVALID,
                    "there are " + supply.length() + " different " + what + ", but " + wanted
                            + " are asked for and allowRepeat is not set");
        }
    }
}
