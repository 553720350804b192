package dev.slipway.runtime.kube;

/** What happens to the dependents of an object that is deleted; foreground needs the cluster's garbage collector. */
public enum Propagation {
    BACKGROUND("Background"),
    FOREGROUND("Foreground"),
    ORPHAN("Orphan");

    private final String policy;

    Propagation(String policy) {
        this.policy = policy;
    }

    String policy() {
        return policy;
    }
}
