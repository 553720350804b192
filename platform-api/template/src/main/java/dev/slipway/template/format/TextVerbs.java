package dev.slipway.template.format;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The verbs of strings. */
final class TextVerbs {

    private TextVerbs() {}

    /** Return the printed text, or null for a verb that strings do not know. */
    static @Nullable String print(String text, int verb, Flags flags) {
        return switch (verb) {
            case 'v' -> flags.goSyntax ? quoted(text, flags) : flags.pad(cut(text, flags));
            case 's' -> flags.pad(cut(text, flags));
            case 'q' -> quoted(cut(text, flags), flags);
            case 'x' -> flags.pad(hex(text, HexFormat.of(), "0x", flags));
            case 'X' -> flags.pad(hex(text, HexFormat.of().withUpperCase(), "0X", flags));
            default -> null;
        };
    }

    private static String quoted(String text, Flags flags) {
        if (flags.sharp && GoQuote.canBackquote(text)) {
            return flags.pad("`" + text + "`");
        }
        return flags.pad(GoQuote.quote(text, '"', flags.plus));
    }

    private static String cut(String text, Flags flags) {
        if (flags.precision == Flags.NONE || text.codePointCount(0, text.length()) <= flags.precision) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, flags.precision));
    }

    private static String hex(String text, HexFormat digits, String prefix, Flags flags) {
        byte[] bytes = GoText.bytes(text);
        int length = flags.precision == Flags.NONE ? bytes.length : Math.min(bytes.length, flags.precision);
        if (length == 0) {
            return "";
        }
        HexFormat format = digits;
        if (flags.space) {
            format = format.withDelimiter(flags.sharp ? " " + prefix : " ");
        }
        return (flags.sharp ? prefix : "") + format.formatHex(bytes, 0, length);
    }
}
