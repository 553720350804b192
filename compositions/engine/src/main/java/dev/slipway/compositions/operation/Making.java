package dev.slipway.compositions.operation;

import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;

/** Makes operations, and removes those that are replaced or too old. */
record Making(Cluster cluster, String manager) {

    Made made(KubeObject maker) {
        return Made.by(maker, cluster.watches().cached(Ops.OPERATION));
    }

    void removeGarbage(KubeObject maker, Made made) {
        made.garbage(maker).forEach(this::remove);
    }

    /** Make one; one that exists already was made by an earlier pass that is not remembered. */
    void make(KubeObject operation, Policy policy, Made made) {
        if (policy == Policy.REPLACE) {
            made.running().forEach(this::remove);
        }
        try {
            cluster.kube().create(operation, manager);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
        }
    }

    private void remove(KubeObject operation) {
        cluster.kube().delete(operation.ref(), operation.uid());
    }
}
