package dev.slipway.secrets.gjson;

import dev.slipway.template.format.GoFloat;
import java.util.regex.Pattern;

/** A JSON value as it stands in its text. */
record Result(Type type, String raw) {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    enum Type {
        NULL,
        FALSE,
        TRUE,
        NUMBER,
        STRING,
        CONTAINER
    }

    /** Return the value of a text that is one value. */
    static Result of(String raw) {
        return new Result(Brackets.isContainer(raw) ? Type.CONTAINER : type(raw.charAt(0)), raw);
    }

    private static Type type(char first) {
        return switch (first) {
            case '"' -> Type.STRING;
            case 't' -> Type.TRUE;
            case 'f' -> Type.FALSE;
            case 'n' -> Type.NULL;
            default -> Type.NUMBER;
        };
    }

    /** Return what the value is to somebody who wants a text: no quotes, no null, integers as they stand. */
    String text() {
        return switch (type) {
            case STRING -> JsonText.unquoted(raw);
            case NUMBER -> INTEGER.matcher(raw).matches() ? raw : plain();
            case NULL -> "";
            default -> raw;
        };
    }

    private String plain() {
        return GoFloat.format(number(), 'f', -1);
    }

    /** Return the number, 0 for what is none. */
    double number() {
        try {
            return Double.parseDouble(raw);
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }
}
