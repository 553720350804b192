package dev.slipway.secrets.gjson;

import dev.slipway.template.format.GoFloat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON value as it stands in its text. */
record Result(Type type, String raw) {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private static final String FIRST = "\"ntf+-0123456789iIN";

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

    /** Return the value that a text begins with; an object or array is all that is left of the text. */
    static Optional<Result> parsed(String json) {
        int start = 0;
        while (start < json.length() && json.charAt(start) <= ' ') {
            start++;
        }
        String rest = json.substring(start);
        if (Brackets.isContainer(rest)) {
            return Optional.of(new Result(Type.CONTAINER, rest));
        }
        boolean scalar = !rest.isEmpty() && FIRST.indexOf(rest.charAt(0)) >= 0;
        return scalar ? JsonText.first(rest).map(Result::of) : Optional.empty();
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
