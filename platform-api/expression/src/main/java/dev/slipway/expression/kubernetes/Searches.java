package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.INT;
import static dev.slipway.expression.kubernetes.Parameter.TEXT;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;

/** Searches of texts with regular expressions. */
final class Searches {

    private Searches() {}

    static void declare(Library library) {
        ListType texts = ListType.create(SimpleType.STRING);
        library.member(
                "find",
                "string_find_string",
                SimpleType.STRING,
                a -> all(a[0], a[1], 1).stream().findFirst().orElse(""),
                TEXT,
                TEXT);
        library.member("findAll", "string_find_all_string", texts, a -> all(a[0], a[1], -1), TEXT, TEXT);
        library.member(
                "findAll", "string_find_all_string_int", texts, a -> all(a[0], a[1], (Long) a[2]), TEXT, TEXT, INT);
    }

    /** Return the first matches, all when the limit is negative. An empty one just behind another is none. */
    private static List<String> all(Object text, Object regex, long limit) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern((String) regex).matcher((String) text);
        int end = -1;
        while ((limit < 0 || found.size() < limit) && matcher.find()) {
            if (matcher.end() > matcher.start() || matcher.start() != end) {
                found.add(matcher.group());
            }
            end = matcher.end();
        }
        return found;
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("Illegal regex: " + malformed.getMessage(), malformed);
        }
    }
}
