package dev.slipway.cluster.topology.version;

import static dev.slipway.cluster.topology.version.UpgradePlans.invalid;

import dev.slipway.cluster.topology.version.KubeVersion.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a proposed plan and fills in the steps of the workers: as few as the version skew of kubelets allows. */
final class PlanCheck {

    /** Kubelets may be three minor versions behind their API server. */
    private static final long SKEW = 3;

    private final String desiredText;
    private final KubeVersion desired;
    private final String controlPlaneText;
    private final KubeVersion controlPlane;
    private final Map<Long, String> byMinor = new HashMap<>();
    private final Map<String, Integer> position = new HashMap<>();

    PlanCheck(String desired, String controlPlane, List<String> steps) {
        this.desiredText = desired;
        this.desired = KubeVersion.parse(desired, "failed to parse Cluster version");
        this.controlPlaneText = controlPlane;
        this.controlPlane = KubeVersion.parse(controlPlane, "failed to parse ControlPlane version");
        byMinor.put(this.controlPlane.minor(), controlPlane);
        position.put(this.controlPlane.toString(), -1);
        checkControlPlane(steps);
    }

    private void checkControlPlane(List<String> steps) {
        String plan = "invalid ControlPlane upgrade plan: ";
        if (controlPlane.order(desired) == Order.SAME) {
            if (!steps.isEmpty()) {
                throw invalid(plan + "control plane is already at the desired version");
            }
            return;
        }
        KubeVersion current = controlPlane;
        for (int i = 0; i < steps.size(); i++) {
            KubeVersion next = step(plan + "item " + i + "; ", steps.get(i), current);
            if (next.minor() != current.minor() && next.minor() != current.minor() + 1) {
                throw invalid(plan + "item " + i + "; expecting a version with minor " + current.minor() + " or "
                        + (current.minor() + 1) + ", found version " + steps.get(i));
            }
            position.put(steps.get(i), i);
            byMinor.put(next.minor(), steps.get(i));
            current = next;
        }
        if (current.order(desired) != Order.SAME) {
            throw invalid(plan + "control plane upgrade plan must end with version " + desiredText + ", ends with "
                    + current + " instead");
        }
    }

    private static KubeVersion step(String where, String text, KubeVersion current) {
        KubeVersion next = KubeVersion.parse(text, where + "failed to parse version");
        Order order = next.order(current);
        if (order == Order.LOWER || order == Order.SAME) {
            throw invalid(where + "version " + text + " must be greater than " + current);
        }
        return next;
    }

    List<String> workers(Optional<KubeVersion> lowest, UpgradePlan proposed) {
        if (lowest.isEmpty() || lowest.get().order(desired) == Order.SAME) {
            if (!proposed.workers().isEmpty()) {
                throw invalid(
                        "invalid worker upgrade plan; there are no workers or workers already at the desired version");
            }
            return List.of();
        }
        checkKnown(proposed);
        if (!proposed.workers().isEmpty()) {
            checkWorkers(lowest.get(), proposed.workers());
            return proposed.workers();
        }
        Optional<List<String>> steps = fewest(lowest.get());
        steps.ifPresent(list -> checkWorkers(lowest.get(), list));
        return steps.orElse(List.of());
    }

    private void checkKnown(UpgradePlan proposed) {
        Set<String> unknown = new LinkedHashSet<>(proposed.workers());
        proposed.controlPlane().forEach(unknown::remove);
        unknown.remove(controlPlaneText);
        if (!proposed.controlPlane().isEmpty() && !unknown.isEmpty()) {
            throw invalid("invalid workers upgrade plan: versions " + String.join(",", unknown)
                    + " doesn't match any versions in the control plane upgrade plan nor the control plane version");
        }
    }

    /**
     * Return the steps; none where a version on the way is not known. Such workers are too far behind, or ahead of the
     * version that is wanted, and stay where they are, as with Cluster API.
     */
    private Optional<List<String>> fewest(KubeVersion lowest) {
        List<String> steps = new ArrayList<>();
        boolean ahead = lowest.minor() > desired.minor();
        for (long minor = lowest.minor() + SKEW; ahead || minor < desired.minor(); minor += SKEW) {
            String version = byMinor.get(minor);
            if (version == null) {
                return Optional.empty();
            }
            steps.add(version);
        }
        if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(desiredText)) {
            steps.add(desiredText);
        }
        return Optional.of(steps);
    }

    private void checkWorkers(KubeVersion lowest, List<String> steps) {
        KubeVersion current = lowest;
        for (int i = 0; i < steps.size(); i++) {
            String where = "invalid workers upgrade plan, item " + i + "; ";
            KubeVersion next = step(where, steps.get(i), current);
            if (next.order(current) == Order.DIFFERENT && positionOf(steps.get(i)) < positionOf(current.toString())) {
                throw invalid(where + "version " + steps.get(i) + " must be before " + current);
            }
            if (next.minor() - current.minor() > SKEW) {
                throw invalid(where + "workers cannot go from minor " + current.minor() + " (" + current
                        + ") to minor " + next.minor() + " (" + steps.get(i)
                        + "), an intermediate step is required to comply with Kubernetes version skew rules");
            }
            current = next;
        }
        if (current.order(desired) != Order.SAME) {
            throw invalid("invalid workers upgrade plan; workers upgrade plan must end with version " + desiredText
                    + ", ends with " + current + " instead");
        }
    }

    private int positionOf(String version) {
        Integer known = position.get(version);
        if (known == null) {
            throw invalid("invalid workers upgrade plan; failed to determine the order of version " + version);
        }
        return known;
    }
}
