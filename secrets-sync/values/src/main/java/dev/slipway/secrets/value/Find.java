package dev.slipway.secrets.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which secrets of a store {@code dataFrom[].find} means: those below a path, whose name a regular expression of RE2
 * matches somewhere, and that have all tags.
 */
public final class Find {

    private final String path;
    private final @Nullable Pattern name;
    private final Map<String, String> tags;

    private Find(String path, @Nullable Pattern name, Map<String, String> tags) {
        this.path = path;
        this.name = name;
        this.tags = Map.copyOf(tags);
    }

    /** Empty texts and no tags ask for nothing; a regular expression that is none is {@link Fault#INVALID}. */
    public static Find of(String path, String regexp, Map<String, String> tags) {
        try {
            return new Find(path, regexp.isEmpty() ? null : Pattern.compile(regexp), tags);
        } catch (PatternSyntaxException malformed) {
            throw new FaultException(
                    Fault.INVALID,
                    "find.name.regexp \"" + regexp + "\" is no regular expression of RE2: "
                            + malformed.getDescription());
        }
    }

    /** Return where to look; empty for everywhere. */
    public String path() {
        return path;
    }

    /** Return the regular expression of names; empty for all. */
    public String regexp() {
        return name == null ? "" : name.pattern();
    }

    public boolean hasTags() {
        return !tags.isEmpty();
    }

    public Map<String, String> tags() {
        return tags;
    }

    public boolean matches(String secret, Map<String, String> itsTags) {
        return secret.startsWith(path)
                && (name == null || name.matcher(secret).find())
                && itsTags.entrySet().containsAll(tags.entrySet());
    }
}
