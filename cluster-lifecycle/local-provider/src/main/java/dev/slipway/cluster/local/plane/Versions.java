package dev.slipway.cluster.local.plane;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Kubernetes version may follow which. */
final class Versions {

    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    private Versions() {}

    /** Return the version without a leading v. */
    static String plain(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    /** Return why a control plane that runs the one cannot run the other next; nothing when it can. */
    static Optional<String> refusal(String from, String to) {
        Matcher before = VERSION.matcher(from);
        Matcher after = VERSION.matcher(to);
        if (!before.matches() || !after.matches()) {
            return Optional.empty();
        }
        if (number(before, 1) != number(after, 1) || number(after, 2) - number(before, 2) > 1) {
            return Optional.of(to + " is more than one minor version from " + from
                    + ", which runs: go there by one minor version at a time");
        }
        return compare(before, after) > 0
                ? Optional.of(to + " is older than " + from + ", which runs: Kubernetes cannot go back")
                : Optional.empty();
    }

    private static int compare(Matcher before, Matcher after) {
        int minor = Integer.compare(number(before, 2), number(after, 2));
        return minor != 0 ? minor : Integer.compare(number(before, 3), number(after, 3));
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
