package dev.slipway.cluster.topology.version;

import dev.slipway.cluster.topology.version.KubeVersion.Order;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the way from the versions that a cluster has to the one it is to have: by one minor version, or along the versions
 * that its class lists. The rules are Cluster API's (chained upgrades of 1.12). Whatever is wrong is an INVALID fault.
 */
public final class UpgradePlans {

    private UpgradePlans() {}

    /** Proposes a plan; what it leaves out for workers is filled in, and all of it is checked. */
    @FunctionalInterface
    public interface Proposal {

        /** @param minWorkers the lowest version of the workers, empty when there are none */
        UpgradePlan propose(String desired, String controlPlane, String minWorkers);
    }

    /** Return the plan for a control plane that may go up by one minor version only. */
    public static UpgradePlan oneMinor(String desired, String controlPlane) {
        KubeVersion to = desired(desired);
        KubeVersion from = controlPlane(controlPlane);
        if (from.equals(to)) {
            return UpgradePlan.NONE;
        }
        if (to.minor() > from.minor() + 1) {
            throw invalid("cannot compute an upgrade plan from " + controlPlane + " to " + desired
                    + ": without kubernetesVersions in the ClusterClass only one minor version at a time is possible");
        }
        return new UpgradePlan(List.of(desired), List.of());
    }

    /** Return the plan that takes the last version of every minor version that the class lists on the way. */
    public static UpgradePlan alongClass(List<String> classVersions, String desired, String controlPlane) {
        KubeVersion to = desired(desired);
        KubeVersion from = controlPlane(controlPlane);
        return from.equals(to)
                ? UpgradePlan.NONE
                : new UpgradePlan(lastOfMinors(between(classVersions, from, to), from, to), List.of());
    }

    /** The list is in order: what comes after a version that is too high is not looked at. */
    private static List<String> between(List<String> classVersions, KubeVersion from, KubeVersion to) {
        List<String> known = new ArrayList<>();
        for (String text : classVersions) {
            KubeVersion version = KubeVersion.parse(text, "failed to parse version in kubernetesVersions");
            if (version.compareRelease(from) <= 0) {
                continue;
            }
            if (version.order(to) == Order.HIGHER) {
                break;
            }
            known.add(text);
            if (version.equals(to)) {
                break;
            }
        }
        return known;
    }

    private static List<String> lastOfMinors(List<String> versions, KubeVersion from, KubeVersion to) {
        List<String> last = new ArrayList<>();
        if (to.minor() == from.minor() && !versions.isEmpty()) {
            last.add(versions.get(0));
        }
        long minor = from.minor();
        for (String text : versions) {
            long next = KubeVersion.parse(text, "failed to parse version").minor();
            if (next > minor) {
                last.add(text);
            } else if (next == minor && !last.isEmpty()) {
                last.set(last.size() - 1, text);
            }
            minor = next;
        }
        return last;
    }

    /**
     * Return the checked plan of a cluster whose control plane exists; nothing when everything is at the desired version.
     *
     * @param workers the versions of all worker groups
     */
    public static UpgradePlan compute(
            String desired, String controlPlane, Collection<String> workers, Proposal proposal) {
        if (controlPlane.isEmpty()) {
            return UpgradePlan.NONE;
        }
        KubeVersion to = KubeVersion.parse(desired, "failed to parse Cluster version");
        KubeVersion from = controlPlane(controlPlane);
        Optional<KubeVersion> lowest = lowest(workers, from);
        if (from.equals(to) && lowest.map(to::equals).orElse(true)) {
            return UpgradePlan.NONE;
        }
        UpgradePlan proposed = proposal.propose(
                desired, controlPlane, lowest.map(KubeVersion::toString).orElse(""));
        List<String> checked = new PlanCheck(desired, controlPlane, proposed.controlPlane()).workers(lowest, proposed);
        return new UpgradePlan(proposed.controlPlane(), checked);
    }

    /** Return the lowest of the workers' versions; texts that are empty do not count. */
    public static Optional<KubeVersion> lowest(Collection<String> workers, KubeVersion controlPlane) {
        KubeVersion lowest = null;
        for (String text : workers) {
            if (!text.isEmpty()) {
                KubeVersion version = KubeVersion.parse(text, "failed to parse version of workers");
                lowest = lowest == null || isLower(version, lowest, controlPlane) ? version : lowest;
            }
        }
        return Optional.ofNullable(lowest);
    }

    /** Return whether the version is below the minimum; where build tags leave it open, what is not the control plane's is. */
    public static boolean isLower(KubeVersion version, KubeVersion minimum, KubeVersion controlPlane) {
        Order order = version.order(minimum);
        return order == Order.LOWER || (order == Order.DIFFERENT && !version.equals(controlPlane));
    }

    private static KubeVersion desired(String text) {
        return KubeVersion.parse(text, "failed to parse desired version");
    }

    private static KubeVersion controlPlane(String text) {
        return KubeVersion.parse(text, "failed to parse ControlPlane version");
    }

    static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
