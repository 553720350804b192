package dev.slipway.cli.cluster;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether Kubernetes may go from one version to another: up, and by one minor version unless a class knows the way. Pure. */
public final class VersionStep {

    private static final Pattern VERSION = Pattern.compile("v(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:[-+].*)?");

    private record Version(int major, int minor, int patch) {

        static Version of(String text) {
            Matcher matcher = VERSION.matcher(text);
            if (!matcher.matches()) {
                throw new FaultException(Fault.INVALID, "\"" + text + "\" is no version; write it like v1.36.3");
            }
            return new Version(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        }
    }

    private VersionStep() {}

    /** Refuse a step that cannot be by an INVALID fault. */
    public static void check(String from, String to, boolean classKnowsTheWay) {
        Version now = Version.of(from);
        Version wanted = Version.of(to);
        Comparator<Version> order = Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch);
        if (order.compare(wanted, now) < 0) {
            throw new FaultException(Fault.INVALID, "from " + from + " there is no way back to " + to);
        }
        boolean far = wanted.major() != now.major() || wanted.minor() > now.minor() + 1;
        if (far && !classKnowsTheWay) {
            throw new FaultException(
                    Fault.INVALID,
                    "from " + from + " to " + to + " is more than one minor version; go step by step, or list the"
                            + " versions on the way in kubernetesVersions of the ClusterClass");
        }
    }
}
