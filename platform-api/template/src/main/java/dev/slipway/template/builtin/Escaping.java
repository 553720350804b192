package dev.slipway.template.builtin;

import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** {@code html}, {@code js} and {@code urlquery}: the operands as one text, made safe for where it goes. */
final class Escaping {

    private static final String UNRESERVED = "-_.~";

    private Escaping() {}

    static String html(List<@Nullable Object> operands) {
        return replaced(operands, rune -> switch (rune) {
            case 0 -> "\uFFFD";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(rune);
        });
    }

    static String js(List<@Nullable Object> operands) {
        return replaced(operands, Escaping::jsRune);
    }

    private static String jsRune(int rune) {
        return switch (rune) {
            case '\\' -> "\\\\";
            case '\'' -> "\\'";
            case '"' -> "\\\"";
            case '<' -> "\\u003C";
            case '>' -> "\\u003E";
            case '&' -> "\\u0026";
            case '=' -> "\\u003D";
            default -> isShown(rune) ? Character.toString(rune) : String.format(Locale.ROOT, "\\u%04X", rune);
        };
    }

    private static boolean isShown(int rune) {
        return rune >= ' '
                && rune != 0x7F
                && GoFormat.sprintf("%q", Character.toString(rune)).contains(Character.toString(rune));
    }

    static String urlQuery(List<@Nullable Object> operands) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : GoText.bytes(text(operands))) {
            int c = b & 0xFF;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                escaped.append((char) c);
            } else {
                escaped.append(c == ' ' ? "+" : String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return escaped.toString();
    }

    private static String replaced(List<@Nullable Object> operands, IntFunction<String> replacement) {
        StringBuilder escaped = new StringBuilder();
        text(operands).codePoints().forEach(rune -> escaped.append(replacement.apply(rune)));
        return escaped.toString();
    }

    private static String text(List<@Nullable Object> operands) {
        List<Object> printable = new ArrayList<>();
        operands.forEach(operand -> printable.add(operand == null ? "<no value>" : operand));
        return GoFormat.sprint(printable);
    }
}
