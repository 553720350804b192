package dev.slipway.template.glob;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A glob in the dialect of Argo CD, which is that of the Go library gobwas/glob: {@code *} and {@code ?} do not match a
 * separator, {@code **} does, {@code [a-z]}, {@code [abc]} and {@code [!abc]} match one character, {@code {a,b}} either,
 * and a backslash takes the next character as it is. Without separators {@code *} matches everything.
 */
public final class Glob {

    private static final int REMEMBERED = 2_000;
    private static final Map<Key, Optional<Glob>> KNOWN = new ConcurrentHashMap<>();

    private final Pattern pattern;

    private record Key(String glob, String separators) {}

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Return the glob, or nothing when the text is none. */
    public static Optional<Glob> parse(String glob, String separators) {
        try {
            return Optional.of(new Glob(Pattern.compile(new GlobReader(glob, separators).regex(), Pattern.DOTALL)));
        } catch (IllegalArgumentException | PatternSyntaxException broken) {
            return Optional.empty();
        }
    }

    /** Return whether the text matches a glob without separators; one that is broken matches nothing. */
    public static boolean matches(String glob, String text) {
        return matches(glob, text, "");
    }

    /** Return whether the text matches; a glob that is broken matches nothing. */
    public static boolean matches(String glob, String text, String separators) {
        if (glob.equals("*") && separators.isEmpty()) {
            return true;
        }
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(glob, separators), key -> parse(key.glob(), key.separators()))
                .filter(valid -> valid.matches(text))
                .isPresent();
    }

    public boolean matches(String text) {
        return pattern.matches(text);
    }
}
