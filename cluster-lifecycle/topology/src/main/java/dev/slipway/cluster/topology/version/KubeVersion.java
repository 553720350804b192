package dev.slipway.cluster.topology.version;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes version: semantic versioning with an optional leading {@code v} and, where nothing follows them, optional
 * minor and patch numbers.
 * Build tags order versions that are otherwise the same, as Cluster API's version package has it: numeric tags by number,
 * others are only equal or {@link Order#DIFFERENT}.
 */
public record KubeVersion(long major, long minor, long patch, List<String> preRelease, List<String> build) {

    private static final String NUMBER = "0*(\\d+)";
    private static final String PRE_RELEASE = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
    private static final String BUILD = "[0-9A-Za-z-]+";
    private static final String TAGS =
            "(?:-(" + PRE_RELEASE + "(?:\\." + PRE_RELEASE + ")*))?" + "(?:\\+(" + BUILD + "(?:\\." + BUILD + ")*))?";
    private static final Pattern FORM =
            Pattern.compile("\\s*v?" + NUMBER + "(?:\\." + NUMBER + "(?:\\." + NUMBER + TAGS + ")?)?\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** How two versions relate; {@code DIFFERENT} where build tags tell them apart without an order. */
    public enum Order {
        LOWER,
        SAME,
        HIGHER,
        DIFFERENT;

        private static Order of(int comparison) {
            return comparison < 0 ? LOWER : comparison > 0 ? HIGHER : SAME;
        }
    }

    public KubeVersion {
        preRelease = List.copyOf(preRelease);
        build = List.copyOf(build);
    }

    /** Return the version that the text writes; anything else is an INVALID fault whose message says where it stood. */
    public static KubeVersion parse(String text, String what) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new FaultException(
                    Fault.INVALID, what + ": \"" + text + "\" is no version; write it as v<major>.<minor>.<patch>");
        }
        return new KubeVersion(
                number(matcher.group(1), text, what),
                number(matcher.group(2), text, what),
                number(matcher.group(3), text, what),
                parts(matcher.group(4)),
                parts(matcher.group(5)));
    }

    private static long number(@org.jspecify.annotations.Nullable String digits, String text, String what) {
        try {
            return digits == null ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException tooLong) {
            throw new FaultException(Fault.INVALID, what + ": the numbers of version \"" + text + "\" are too large");
        }
    }

    private static List<String> parts(@org.jspecify.annotations.Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\.", -1));
    }

    /** Compare by semantic versioning, without build tags. */
    public int compareRelease(KubeVersion other) {
        int numbers = Long.compare(major, other.major);
        numbers = numbers != 0 ? numbers : Long.compare(minor, other.minor);
        numbers = numbers != 0 ? numbers : Long.compare(patch, other.patch);
        return numbers != 0 ? numbers : comparePreRelease(other);
    }

    private int comparePreRelease(KubeVersion other) {
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
            int part = comparePart(preRelease.get(i), other.preRelease.get(i));
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int comparePart(String left, String right) {
        boolean leftNumber = isNumber(left);
        boolean rightNumber = isNumber(right);
        if (leftNumber && rightNumber) {
            return new java.math.BigInteger(left).compareTo(new java.math.BigInteger(right));
        }
        return leftNumber != rightNumber ? (leftNumber ? -1 : 1) : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return DIGITS.matcher(part).matches();
    }

    /** Return how this one relates to the other, build tags included. */
    public Order order(KubeVersion other) {
        int release = compareRelease(other);
        if (release != 0) {
            return Order.of(release);
        }
        for (int i = 0; i < Math.min(build.size(), other.build.size()); i++) {
            String mine = build.get(i);
            String theirs = other.build.get(i);
            if (!mine.equals(theirs) && !isNumber(mine) && !isNumber(theirs)) {
                return Order.DIFFERENT;
            }
            int part = comparePart(mine, theirs);
            if (part != 0) {
                return Order.of(part);
            }
        }
        return Order.of(Integer.compare(build.size(), other.build.size()));
    }

    /** Return the version in full with its leading {@code v}. */
    @Override
    public String toString() {
        List<String> text = new ArrayList<>(List.of("v" + major + "." + minor + "." + patch));
        if (!preRelease.isEmpty()) {
            text.add("-" + String.join(".", preRelease));
        }
        if (!build.isEmpty()) {
            text.add("+" + String.join(".", build));
        }
        return String.join("", text);
    }
}
