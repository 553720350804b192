package dev.slipway.cluster.aws.plane;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of Kubernetes at EKS, which knows minor versions only. Pure. */
public final class Versions {

    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(\\..*)?");

    private Versions() {}

    /** Return {@code 1.33} for {@code v1.33.4}; a text of another form stays as it is. */
    public static String minor(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() ? matcher.group(1) + "." + matcher.group(2) : version;
    }

    /** Return why a control plane that runs the one cannot run the other next; nothing when it can. */
    public static Optional<String> refusal(@Nullable String running, @Nullable String wanted) {
        Matcher before = VERSION.matcher(running == null ? "" : running);
        Matcher after = VERSION.matcher(wanted == null ? "" : wanted);
        if (!before.matches() || !after.matches()) {
            return Optional.empty();
        }
        int steps = number(after, 2) - number(before, 2);
        if (number(before, 1) != number(after, 1) || steps > 1) {
            return Optional.of("version " + wanted + " is more than one minor version from " + running
                    + ", which runs: EKS upgrades by one minor version at a time; set one in between first");
        }
        return steps < 0
                ? Optional.of("version " + wanted + " is older than " + running + ", which runs: EKS cannot go back")
                : Optional.empty();
    }

    /** Return whether the one is a later minor version than the other; false where one is unknown. */
    public static boolean isLater(@Nullable String one, @Nullable String other) {
        Matcher first = VERSION.matcher(one == null ? "" : one);
        Matcher second = VERSION.matcher(other == null ? "" : other);
        return first.matches() && second.matches() && number(first, 2) > number(second, 2);
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
