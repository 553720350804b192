package dev.slipway.cluster.gcp.desired;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of Kubernetes, and which steps between them are taken. */
public final class Versions {

    private static final Pattern FORM = Pattern.compile("v?(\\d{1,5})\\.(\\d{1,5})(?:\\.(\\d{1,5}))?(?:[-+].*)?");

    private Versions() {}

    private record Parts(int major, int minor, int patch) {

        static Optional<Parts> of(String version) {
            Matcher matcher = FORM.matcher(version);
            return matcher.matches()
                    ? Optional.of(new Parts(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        }

        /** A version without a patch is met by any. */
        boolean isNewerThan(Parts other) {
            if (major != other.major || minor != other.minor) {
                return major > other.major || major == other.major && minor > other.minor;
            }
            return patch >= 0 && other.patch >= 0 && patch > other.patch;
        }
    }

    /** Return the version that a control plane asks for, under its present or its older name. */
    public static Optional<String> wanted(KubeObject plane) {
        return plane.text("spec", "version").or(() -> plane.text("spec", "controlPlaneVersion"));
    }

    /** Return a version as GKE takes it: {@code v1.33.4} and {@code 1.33.4-gke.100} are {@code 1.33.4}. */
    public static String plain(String version) {
        String bare = version.startsWith("v") ? version.substring(1) : version;
        int suffix = bare.indexOf('-');
        return suffix < 0 ? bare : bare.substring(0, suffix);
    }

    /** Return why a control plane is not brought from one version to another, if so. */
    public static Optional<String> refusal(String running, String wanted) {
        Optional<Parts> to = Parts.of(wanted);
        if (to.isEmpty()) {
            return Optional.of("'" + wanted + "' is no version of Kubernetes; write it like v1.33.4");
        }
        Optional<Parts> from = Parts.of(running);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().major() != from.get().major()
                || to.get().minor() > from.get().minor() + 1) {
            return Optional.of("a control plane of version " + plain(running) + " cannot go to " + wanted
                    + " in one step: ask for version 1." + (from.get().minor() + 1) + " first");
        }
        return to.get().minor() < from.get().minor()
                ? Optional.of("a control plane of version " + plain(running) + " cannot go back to " + wanted
                        + ": ask for at least 1." + from.get().minor())
                : Optional.empty();
    }

    /** Return whether nodes of this version would be newer than their control plane. */
    public static boolean isAhead(String nodes, String plane) {
        Optional<Parts> ours = Parts.of(nodes);
        Optional<Parts> theirs = Parts.of(plane);
        return ours.isPresent() && theirs.isPresent() && ours.get().isNewerThan(theirs.get());
    }
}
