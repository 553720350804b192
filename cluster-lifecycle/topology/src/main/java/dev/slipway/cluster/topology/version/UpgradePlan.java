package dev.slipway.cluster.topology.version;

import java.util.List;

/** The versions that a control plane and the workers still go through, in order; an empty list is no upgrade. */
public record UpgradePlan(List<String> controlPlane, List<String> workers) {

    public static final UpgradePlan NONE = new UpgradePlan(List.of(), List.of());

    public UpgradePlan {
        controlPlane = List.copyOf(controlPlane);
        workers = List.copyOf(workers);
    }

    public boolean isEmpty() {
        return controlPlane.isEmpty() && workers.isEmpty();
    }
}
