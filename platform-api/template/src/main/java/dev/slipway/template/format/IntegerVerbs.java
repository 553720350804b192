package dev.slipway.template.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The verbs of whole numbers. */
final class IntegerVerbs {

    private IntegerVerbs() {}

    /** Return the printed number, or null for a verb that whole numbers do not know. */
    static @Nullable String print(long value, int verb, Flags flags) {
        return switch (verb) {
            case 'v', 'd' -> digits(value, 10, "", flags);
            case 'b' -> digits(value, 2, flags.sharp ? "0b" : "", flags);
            case 'o' -> digits(value, 8, flags.sharp ? "0" : "", flags);
            case 'O' -> digits(value, 8, flags.sharp ? "0o0" : "0o", flags);
            case 'x' -> digits(value, 16, flags.sharp ? "0x" : "", flags);
            case 'X' -> digits(value, 16, flags.sharp ? "0X" : "", flags).toUpperCase(Locale.ROOT);
            case 'c' -> flags.pad(character(value));
            case 'q' -> flags.pad(GoQuote.quoteRune(value, flags.plus));
            case 'U' -> unicode(value, flags);
            default -> null;
        };
    }

    private static String digits(long value, int base, String prefix, Flags flags) {
        if (flags.precision == 0 && value == 0) {
            return flags.padWithSpaces("");
        }
        String digits = Long.toString(value, base).replace("-", "");
        boolean signed = value < 0 || flags.plus || flags.space;
        int wanted = flags.precision;
        if (wanted == Flags.NONE && flags.zero && !flags.minus && flags.width != Flags.NONE) {
            wanted = flags.width - (signed ? 1 : 0);
        }
        String filled = "0".repeat(Math.max(0, wanted - digits.length())) + digits;
        String shown = prefix.equals("0") && filled.startsWith("0") ? "" : prefix;
        return flags.padWithSpaces(sign(value, flags) + shown + filled);
    }

    private static String sign(long value, Flags flags) {
        if (value < 0) {
            return "-";
        }
        return flags.plus ? "+" : flags.space ? " " : "";
    }

    private static String character(long value) {
        return Character.toString(
                value == (int) value && Character.isValidCodePoint((int) value) ? (int) value : 0xFFFD);
    }

    private static String unicode(long value, Flags flags) {
        int wanted = Math.max(4, flags.precision);
        String hex = Long.toUnsignedString(value, 16).toUpperCase(Locale.ROOT);
        String text = "U+" + "0".repeat(Math.max(0, wanted - hex.length())) + hex;
        boolean shown = flags.sharp && GoQuote.isPrintableRune(value);
        return flags.padWithSpaces(shown ? text + " '" + character(value) + "'" : text);
    }
}
