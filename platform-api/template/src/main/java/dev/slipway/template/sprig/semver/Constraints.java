package dev.slipway.template.sprig.semver;

import dev.slipway.template.FunctionException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Alternatives, separated by {@code ||}, of comparisons that must all hold, separated by commas or spaces. */
public final class Constraints {

    private static final String VERSION = "v?([0-9]+|[xX*])(\\.[0-9]+|\\.[xX*])?(\\.[0-9]+|\\.[xX*])?"
            + "(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
    private static final Pattern ONE =
            Pattern.compile("\\s*(=||!=|>|<|>=|=>|<=|=<|~|~>|\\^)\\s*(" + VERSION + ")(?:\\s*,(?=.)|\\s+|$)");
    private static final Pattern RANGE = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");

    private final List<List<Comparison>> alternatives;

    private Constraints(List<List<Comparison>> alternatives) {
        this.alternatives = alternatives;
    }

    /** Return the constraints; a {@link FunctionException} when the text is none. */
    public static Constraints parse(String text) {
        List<List<Comparison>> alternatives = new ArrayList<>();
        for (String alternative : ranges(text).split("\\|\\|", -1)) {
            alternatives.add(comparisons(text, alternative));
        }
        return new Constraints(alternatives);
    }

    private static String ranges(String text) {
        return RANGE.matcher(text)
                .replaceAll(range -> Matcher.quoteReplacement(">= " + range.group(1) + " <= " + range.group(7)));
    }

    private static List<Comparison> comparisons(String text, String alternative) {
        List<Comparison> comparisons = new ArrayList<>();
        Matcher matcher = ONE.matcher(alternative);
        int end = 0;
        while (end < alternative.length()
                && matcher.region(end, alternative.length()).lookingAt()) {
            comparisons.add(Comparison.of(matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        if (end < alternative.length() || comparisons.isEmpty()) {
            throw new FunctionException("improper constraint: " + text);
        }
        return comparisons;
    }

    public boolean allow(Version version) {
        return alternatives.stream().anyMatch(all -> holds(all, version));
    }

    /** One comparison that names a prerelease opens all that go with it to prereleases. */
    private static boolean holds(List<Comparison> all, Version version) {
        boolean prereleases = all.stream().anyMatch(Comparison::namesPrerelease);
        return all.stream().allMatch(comparison -> comparison.holds(version, prereleases));
    }
}
