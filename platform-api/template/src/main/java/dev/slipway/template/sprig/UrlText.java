package dev.slipway.template.sprig;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.format.GoText;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The percent signs of URLs: which characters stand as they are depends on the part, as in Go's net/url. */
enum UrlText {
    HOST("!\"$&'()*+,-.:;<=>[]_~"),
    PATH("$&+,-./:;=@_~"),
    FRAGMENT("!$&()*+,-./:;=?@_~"),
    USER("$&+,-.;=_~");

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2}).{0,2}", Pattern.DOTALL);
    private static final Pattern ASCII_ESCAPE = Pattern.compile("%(?!25)[0-7].");
    private static final int ASCII = 0x80;

    private final String marks;

    UrlText(String marks) {
        this.marks = marks;
    }

    String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : GoText.bytes(text)) {
            int c = b & 0xFF;
            escaped.append(isPlain(c) ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return escaped.toString();
    }

    private boolean isPlain(int c) {
        return c < ASCII && (Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0);
    }

    /** Return what the text stands for; a host has fewer escapes, and fewer characters, than other parts. */
    String unescaped(String text) {
        refuse(BAD_ESCAPE.matcher(text));
        if (this == HOST) {
            refuse(ASCII_ESCAPE.matcher(text));
            text.chars()
                    .filter(c -> c < ASCII && c != '%' && !isPlain(c))
                    .findFirst()
                    .ifPresent(c -> {
                        throw new FunctionException(
                                "invalid character " + GoQuote.quote(Character.toString(c)) + " in host name");
                    });
        }
        return decoded(text);
    }

    private static void refuse(Matcher bad) {
        if (bad.find()) {
            throw new FunctionException("invalid URL escape " + GoQuote.quote(bad.group()));
        }
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                int rune = text.codePointAt(i);
                bytes.writeBytes(GoText.bytes(Character.toString(rune)));
                i += Character.charCount(rune);
            }
        }
        return GoText.of(bytes.toByteArray());
    }
}
