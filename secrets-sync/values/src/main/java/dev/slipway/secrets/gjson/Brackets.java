package dev.slipway.secrets.gjson;

/** Where in a text strings and containers begin and end. */
final class Brackets {

    private static final String OPENING = "\"{[(";
    private static final String CLOSING = "}])";

    private Brackets() {}

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean closes(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isObject(String json) {
        return !json.isEmpty() && json.charAt(0) == OPENING.charAt(1);
    }

    static boolean isArray(String json) {
        return json.startsWith("[");
    }

    static boolean isContainer(String json) {
        return isObject(json) || isArray(json);
    }

    static String object(String members) {
        return OPENING.charAt(1) + members + CLOSING.charAt(0);
    }

    static String array(String elements) {
        return "[" + elements + "]";
    }

    /** Return where one of the characters stands outside of strings, brackets and escapes; -1 when nowhere. */
    static int find(String text, int from, String wanted) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wanted.indexOf(c) >= 0) {
                return i;
            }
            if (c == '\\') {
                i++;
            } else if (opens(c)) {
                i = JsonText.end(text, i) - 1;
            }
        }
        return -1;
    }
}
