package dev.slipway.compositions.function.gotemplating;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of JSON values into their texts, which are then read as Go reads them. */
final class JsonStream {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonStream() {}

    /** Return the texts of the values; none when the stream does not begin with a JSON object. */
    static List<String> values(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return List.of();
        }
        List<String> values = cut(text);
        return isJson(values.get(0)) ? values : List.of();
    }

    /** What cannot be cut any further is one last text, for its reader to say what is wrong with it. */
    private static List<String> cut(String text) {
        List<String> values = new ArrayList<>();
        int end = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                end = (int) parser.currentLocation().getCharOffset();
                values.add(text.substring(start, end));
            }
        } catch (IOException malformed) {
            values.add(text.substring(end).strip());
        }
        return values;
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
}
