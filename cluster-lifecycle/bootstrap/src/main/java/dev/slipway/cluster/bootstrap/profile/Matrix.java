package dev.slipway.cluster.bootstrap.profile;

import dev.slipway.api.fleet.ClusterProfileSpec.AddonVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semver4j.Semver;

/** Which version of an add-on goes with which Kubernetes, pure. */
public final class Matrix {

    /** Clouds add words of their own: v1.34.2-eks-1a2b3c. */
    private static final Pattern NUMBERS = Pattern.compile("v?(\\d+\\.\\d+(?:\\.\\d+)?).*");

    private Matrix() {}

    /** Return the version of the first line that fits; empty when none does. */
    public static Optional<String> version(List<AddonVersion> versions, String kubernetes) {
        Matcher matcher = NUMBERS.matcher(kubernetes);
        Semver semver = matcher.matches() ? Semver.coerce(matcher.group(1)) : null;
        return versions.stream()
                .filter(line -> line.kubernetes() == null
                        || line.kubernetes().isBlank()
                        || semver != null && semver.satisfies(line.kubernetes()))
                .map(AddonVersion::version)
                .findFirst();
    }
}
