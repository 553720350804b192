package dev.slipway.secrets.gjson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Selects in JSON texts by paths of gjson: steps with dots between, indexes, {@code #}, wildcards, queries, pipes,
 * modifiers, literals and multipaths. A text that is no JSON holds nothing.
 */
public final class Gjson {

    private Gjson() {}

    /**
     * Return the text of what the path selects: strings without their quotes, null as the empty text, objects and arrays
     * exactly as they stand; empty when nothing is selected.
     */
    public static Optional<String> text(String json, String path) {
        return Selection.of(json, path).map(Result::text);
    }

    /** Return the JSON of what the path selects, exactly as it stands. */
    public static Optional<String> json(String json, String path) {
        return Selection.of(json, path).map(Result::raw);
    }

    /** Return the members of an object by their names, each as it stands; of two with one name the last. */
    public static Map<String, String> members(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        JsonText.members(json).forEach(member -> members.put(member.name(), member.raw()));
        return members;
    }

    /** Return the path of a member whose name is taken literally. */
    public static String literally(String name) {
        return name.replace("\\", "\\\\")
                .replace(".", "\\.")
                .replace("*", "\\*")
                .replace("?", "\\?")
                .replace("|", "\\|");
    }
}
