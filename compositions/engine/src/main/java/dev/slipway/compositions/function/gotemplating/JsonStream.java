package dev.slipway.compositions.function.gotemplating;

import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of JSON objects into objects. */
final class JsonStream {

    private JsonStream() {}

    /** Return the texts of the objects; none when the stream does not begin with a JSON object. */
    static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        String rest = text.strip();
        if (!rest.startsWith("{")) {
            return values;
        }
        while (!rest.isEmpty()) {
            int end = end(rest);
            values.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        return isJson(values.get(0)) ? values : List.of();
    }

    /** What starts like JSON may still be YAML in braces. */
    private static boolean isJson(String text) {
        try {
            GoJson.decode(text);
            return true;
        } catch (GoJsonException yaml) {
            return false;
        }
    }

    private static int end(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
