package dev.slipway.delivery.appset.generate;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A pathspec as {@code git ls-files} takes it: a path, a directory with all below it, or a pattern in which {@code *},
 * {@code **} and {@code ?} match slashes as well. What stands before it changes that: {@code :(glob)} makes {@code *} and
 * {@code ?} stop at slashes, {@code :(literal)} takes every character as it is, {@code :(icase)} ignores case, and
 * {@code :!} means all files but those.
 */
final class GitPathspec {

    private static final Set<String> WORDS = Set.of("top", "glob", "literal", "icase", "exclude");

    private final String text;
    private final Set<String> magic;
    private final Pattern pattern;

    private GitPathspec(String text, Set<String> magic) {
        this.text = text;
        this.magic = magic;
        String regex = magic.contains("literal") ? Pattern.quote(text) : Wildcards.regex(text, magic.contains("glob"));
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    static GitPathspec of(String pathspec) {
        Set<String> magic = new HashSet<>();
        String bare = pathspec.startsWith(":(") ? afterWords(pathspec, magic) : afterSigns(pathspec, magic);
        boolean caseless = magic.contains("icase");
        return new GitPathspec(caseless ? bare.toLowerCase(Locale.ROOT) : bare, magic);
    }

    private static String afterWords(String pathspec, Set<String> magic) {
        int end = pathspec.indexOf(')');
        if (end < 0) {
            throw new GenerationException("files: \"" + pathspec + "\": a parenthesis is not closed");
        }
        for (String word : pathspec.substring(2, end).split(",")) {
            if (!word.isEmpty() && !WORDS.contains(word)) {
                throw new GenerationException("files: \"" + pathspec + "\": there is no pathspec magic " + word);
            }
            magic.add(word);
        }
        return normalized(pathspec, pathspec.substring(end + 1));
    }

    private static String afterSigns(String pathspec, Set<String> magic) {
        if (!pathspec.startsWith(":")) {
            return normalized(pathspec, pathspec);
        }
        int at = 1;
        while (at < pathspec.length() && "/!^".indexOf(pathspec.charAt(at)) >= 0) {
            magic.add(pathspec.charAt(at) == '/' ? "top" : "exclude");
            at++;
        }
        at += pathspec.startsWith(":", at) ? 1 : 0;
        return normalized(pathspec, pathspec.substring(at));
    }

    private static String normalized(String pathspec, String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    throw new GenerationException("files: \"" + pathspec + "\" is outside of the repository");
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts) + (path.endsWith("/") && !parts.isEmpty() ? "/" : "");
    }

    boolean matches(String path) {
        String compared = magic.contains("icase") ? path.toLowerCase(Locale.ROOT) : path;
        String directory = text.endsWith("/") ? text : text + "/";
        boolean found =
                text.isEmpty() || compared.equals(text) || compared.startsWith(directory) || pattern.matches(compared);
        return found != magic.contains("exclude");
    }
}
