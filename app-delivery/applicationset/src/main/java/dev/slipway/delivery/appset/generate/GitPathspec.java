package dev.slipway.delivery.appset.generate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A pathspec as {@code git ls-files} takes it: a path, a directory with all below it, or a pattern in which {@code *},
 * {@code **} and {@code ?} match slashes as well. {@code :(glob)} before it makes {@code *} and {@code ?} stop at slashes.
 */
final class GitPathspec {

    private static final String GLOB = ":(glob)";

    private final String text;
    private final Pattern pattern;

    private GitPathspec(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static GitPathspec of(String pathspec) {
        boolean glob = pathspec.startsWith(GLOB);
        String bare = glob ? pathspec.substring(GLOB.length()) : pathspec;
        try {
            return new GitPathspec(bare, Pattern.compile(regex(bare, glob), Pattern.DOTALL));
        } catch (PatternSyntaxException broken) {
            throw new GenerationException("files: \"" + pathspec + "\" is no valid pattern");
        }
    }

    boolean matches(String path) {
        String directory = text.endsWith("/") ? text : text + "/";
        return text.isEmpty() || path.equals(text) || path.startsWith(directory) || pattern.matches(path);
    }

    private static String regex(String glob, boolean slashesCount) {
        String one = slashesCount ? "[^/]" : ".";
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && glob.startsWith("**/", i) && slashesCount) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (c == '*') {
                boolean two = glob.startsWith("**", i);
                regex.append(two ? ".*" : one + "*");
                i += two ? 1 : 0;
            } else if (c == '?') {
                regex.append(one);
            } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
                int end = glob.indexOf(']', i + 2);
                regex.append(set(glob.substring(i + 1, end)));
                i = end;
            } else {
                boolean escaped = c == '\\' && i + 1 < glob.length();
                i += escaped ? 1 : 0;
                regex.append(Pattern.quote(String.valueOf(glob.charAt(i))));
            }
        }
        return regex.toString();
    }

    private static String set(String members) {
        boolean negated = members.startsWith("!") || members.startsWith("^");
        String rest = negated ? members.substring(1) : members;
        return (negated ? "[^" : "[")
                + rest.replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^") + "]";
    }
}
