package dev.slipway.provider.sql.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts names and values into SQL text where PostgreSQL takes no parameters. */
public final class Quote {

    private Quote() {}

    /** Return the name as a quoted identifier. */
    public static String identifier(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not an identifier");
        }
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Return the text as a string literal that means the same whatever the server's settings are. */
    public static String literal(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with a NUL character");
        }
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String urlPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
