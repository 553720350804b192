package dev.slipway.local.cluster;

import java.util.List;

/** A process of a workload cluster, in the order in which they start. */
public enum ClusterPart {
    ETCD("etcd"),
    API_SERVER("kube-apiserver"),
    CONTROLLER_MANAGER("kube-controller-manager"),
    SCHEDULER("kube-scheduler"),
    KWOK("kwok"),
    AGENT("slipway-agent");

    static final List<ClusterPart> CONTROL_PLANE = List.of(ETCD, API_SERVER, CONTROLLER_MANAGER);
    static final List<ClusterPart> NODES = List.of(SCHEDULER, KWOK);

    private final String program;

    ClusterPart(String program) {
        this.program = program;
    }

    /** The name of the program, and of its log and record. */
    public String program() {
        return program;
    }

    /** Whether it comes with Kubernetes and has its version. */
    boolean isOfKubernetes() {
        return this == API_SERVER || this == CONTROLLER_MANAGER || this == SCHEDULER;
    }
}
