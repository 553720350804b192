package dev.slipway.expression.kubernetes;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as semver.org says; what was built when makes no difference. */
record Version(long major, long minor, long patch, List<String> preRelease) {

    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String BUILT = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final Pattern FORM =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + BUILT + "))?(?:\\+" + BUILT + ")?");
    private static final int PARTS = 3;

    static Version of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no version as semver.org says");
        }
        List<String> before =
                form.group(4) == null ? List.of() : List.of(form.group(4).split("\\."));
        if (before.stream().anyMatch(part -> part.matches("0[0-9]+"))) {
            throw new IllegalArgumentException("a numeric part of the pre-release of \"" + text + "\" begins with 0");
        }
        return new Version(number(form.group(1)), number(form.group(2)), number(form.group(3)), before);
    }

    private static long number(String digits) {
        return new BigInteger(digits).longValueExact();
    }

    /** Return a version that need not be whole: {@code v1.2}, {@code 01.2.3}. */
    static Version tolerant(String text) {
        String[] parts = (text.startsWith("v") ? text.substring(1) : text).split("\\.", PARTS);
        for (int i = 0; i < parts.length; i++) {
            String stripped = parts[i].replaceFirst("^0+", "");
            boolean number = !stripped.isEmpty() && Character.digit(stripped.charAt(0), 10) >= 0;
            parts[i] = parts[i].length() > 1 ? (number ? stripped : "0" + stripped) : parts[i];
        }
        boolean cut = parts.length < PARTS && parts[parts.length - 1].matches(".*[+-].*");
        if (cut) {
            throw new IllegalArgumentException("Short version cannot contain PreRelease/Build meta data");
        }
        return of(String.join(".", parts) + ".0".repeat(PARTS - parts.length));
    }

    long compareTo(Version other) {
        int order = Long.compare(major, other.major);
        order = order == 0 ? Long.compare(minor, other.minor) : order;
        order = order == 0 ? Long.compare(patch, other.patch) : order;
        return order == 0 ? compare(preRelease, other.preRelease) : order;
    }

    private static int compare(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compare(String one, String other) {
        boolean number = one.matches("[0-9]+");
        boolean otherNumber = other.matches("[0-9]+");
        if (number && otherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number == otherNumber ? Integer.signum(one.compareTo(other)) : Boolean.compare(otherNumber, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(major * 31 + minor) * 31 + Long.hashCode(patch);
    }
}
