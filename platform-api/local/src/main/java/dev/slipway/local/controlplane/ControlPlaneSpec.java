package dev.slipway.local.controlplane;

import java.nio.file.Path;
import java.util.Set;

/**
 * What control plane to run.
 *
 * @param directory where data, certificates, tokens and logs are kept
 * @param ports fixed by the caller, so that it can remember them
 * @param options what differs from a platform's control plane
 */
public record ControlPlaneSpec(Path directory, ControlPlanePorts ports, Set<Option> options) {

    public ControlPlaneSpec {
        options = Set.copyOf(options);
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    /** What a control plane can do without or have in addition. */
    public enum Option {
        /** etcd does not wait for the disk; data does not survive a power cut. */
        THROW_AWAY,
        /** Every request is written to {@code audit.log}, with who, what and when, without bodies. */
        AUDIT_LOG,
        /** Pods need a service account that a controller manager made; without one they are accepted as they are. */
        CONTROLLER_MANAGER,
        /** There will be nodes, and what users of a whole cluster expect: the controllers for those run, too. */
        NODES,
        /** It holds a whole fleet: the API server may take more memory, and collects its garbage half as often for it. */
        FLEET
    }
}
