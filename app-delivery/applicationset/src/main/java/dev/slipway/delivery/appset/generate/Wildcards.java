package dev.slipway.delivery.appset.generate;

import com.google.re2j.Pattern;

/** Writes Git's wildcards as a regular expression. */
final class Wildcards {

    private static final String ANYTHING = ".*";
    private static final String NOTHING = "[^\\x00-\\x{10FFFF}]";

    private final String glob;
    private final boolean slashesCount;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    private Wildcards(String glob, boolean slashesCount) {
        this.glob = glob;
        this.slashesCount = slashesCount;
    }

    /** Return the expression; what Git can never match is one that matches nothing. */
    static String regex(String glob, boolean slashesCount) {
        return new Wildcards(glob, slashesCount).all();
    }

    private String all() {
        while (at < glob.length()) {
            char c = glob.charAt(at);
            if (c == '*') {
                stars();
            } else if (c == '[') {
                set();
            } else {
                one(c);
            }
        }
        return regex.toString();
    }

    private void one(char c) {
        if (c == '?') {
            regex.append(slashesCount ? "[^/]" : ".");
        } else if (c == '\\' && at + 1 < glob.length()) {
            regex.append(Pattern.quote(String.valueOf(glob.charAt(++at))));
        } else {
            regex.append(Pattern.quote(String.valueOf(c)));
        }
        at++;
    }

    /** Two stars cross slashes only where they are all that stands between two of them. */
    private void stars() {
        int start = at;
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        boolean whole = at - start == 2
                && (start == 0 || glob.charAt(start - 1) == '/')
                && (at == glob.length() || glob.charAt(at) == '/');
        if (!slashesCount) {
            regex.append(ANYTHING);
        } else if (!whole) {
            regex.append("[^/]*");
        } else if (at == glob.length()) {
            regex.append(ANYTHING);
        } else {
            at++;
            regex.append("(?:.*/)?");
        }
    }

    private void set() {
        int from = at + 1;
        boolean negated = glob.startsWith("!", from) || glob.startsWith("^", from);
        from += negated ? 1 : 0;
        StringBuilder members = new StringBuilder();
        int end = from;
        while (end < glob.length() && (end == from || glob.charAt(end) != ']')) {
            end = member(end, members);
        }
        if (end >= glob.length()) {
            regex.append(NOTHING);
            at = glob.length();
            return;
        }
        at = end + 1;
        if (negated) {
            regex.append("[^").append(members).append(slashesCount ? "/]" : "]");
        } else {
            regex.append(members.length() == 0 ? NOTHING : "[" + members + "]");
        }
    }

    private int member(int start, StringBuilder members) {
        int close = glob.indexOf(":]", start + 2);
        if (glob.startsWith("[:", start) && close > 0) {
            members.append(glob, start, close + 2);
            return close + 2;
        }
        int next = start + (glob.charAt(start) == '\\' ? 1 : 0);
        if (next + 2 < glob.length() && glob.charAt(next + 1) == '-' && glob.charAt(next + 2) != ']') {
            int last = next + 2 + (glob.charAt(next + 2) == '\\' ? 1 : 0);
            if (last < glob.length() && glob.charAt(next) <= glob.charAt(last)) {
                members.append(escaped(glob.charAt(next))).append('-').append(escaped(glob.charAt(last)));
            }
            return last + 1;
        }
        if (next < glob.length()) {
            members.append(escaped(glob.charAt(next)));
        }
        return next + 1;
    }

    private static String escaped(char c) {
        return String.format("\\x{%x}", (int) c);
    }
}
