package dev.slipway.scaffolder.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns for paths as the scaffolder's own library (globby) reads them: {@code *} and {@code ?} within a name,
 * {@code **} over folders, {@code [a-z]}, {@code {a,b}}, a leading {@code !} takes away; files whose names begin with a dot
 * are files like others; a pattern that names a folder means all that is in it.
 */
public final class Glob {

    private static final Pattern MAGIC = Pattern.compile("[*?\\[{]");

    private static final String SPECIAL = "\\.^$|+()";

    private final List<Pattern> wanted = new ArrayList<>();
    private final List<Pattern> unwanted = new ArrayList<>();

    public Glob(List<String> patterns) {
        for (String pattern : patterns) {
            boolean not = pattern.startsWith("!");
            String plain = (not ? pattern.substring(1) : pattern)
                    .replaceFirst("^\\./", "")
                    .replaceFirst("/+$", "");
            // Folders are listed with a slash at the end.
            // A folder's own name stands for all that is in it; a pattern that happens to match one does not.
            String below = MAGIC.matcher(plain).find() ? "/?" : "(?:/.*)?";
            (not ? unwanted : wanted).add(Pattern.compile(regex(plain) + below, Pattern.DOTALL));
        }
    }

    /** Return whether the patterns select the path, which is relative and has slashes. */
    public boolean matches(String path) {
        return any(wanted, path) && !any(unwanted, path);
    }

    private static boolean any(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static String regex(String glob) {
        var regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i += 1;
            } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
                int end = glob.indexOf(']', i + 2);
                regex.append(set(glob.substring(i + 1, end)));
                i = end;
            } else {
                braces += c == '{' ? 1 : 0;
                regex.append(one(c, glob, i, braces));
                braces -= c == '}' && braces > 0 ? 1 : 0;
            }
        }
        return regex.toString();
    }

    private static String one(char c, String glob, int at, int braces) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> glob.indexOf('}', at) > 0 ? "(?:" : "\\{";
            case '}' -> braces > 0 ? ")" : "\\}";
            case ',' -> braces > 0 ? "|" : ",";
            case '[' -> "\\[";
            default -> SPECIAL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
        };
    }

    private static String set(String inside) {
        boolean not = inside.startsWith("!") || inside.startsWith("^");
        String rest = (not ? inside.substring(1) : inside)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("&&", "&\\&");
        return (not ? "[^/" : "[") + rest + "]";
    }
}
