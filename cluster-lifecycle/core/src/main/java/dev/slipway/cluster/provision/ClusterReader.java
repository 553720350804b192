package dev.slipway.cluster.provision;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.Optional;

/** Reads what a pass over a cluster needs. */
final class ClusterReader {

    private final ClusterObjects objects;
    private final Providers providers;
    private final Workloads workloads;

    ClusterReader(ClusterObjects objects, Providers providers, Workloads workloads) {
        this.objects = objects;
        this.providers = providers;
        this.workloads = workloads;
    }

    ClusterSnapshot read(KubeObject cluster, Instant now) {
        String namespace = cluster.namespace();
        String name = cluster.name();
        return new ClusterSnapshot(
                cluster,
                ProviderRef.at(cluster, "spec", "infrastructureRef")
                        .map(providers::find)
                        .orElse(null),
                ProviderRef.at(cluster, "spec", "controlPlaneRef")
                        .map(providers::find)
                        .orElse(null),
                new ClusterSnapshot.Workers(
                        objects.ofCluster(CoreKinds.MACHINE_DEPLOYMENT, namespace, name),
                        objects.ofCluster(CoreKinds.MACHINE_SET, namespace, name),
                        objects.ofCluster(CoreKinds.MACHINE_POOL, namespace, name),
                        objects.ofCluster(CoreKinds.MACHINE, namespace, name)),
                probe(cluster),
                now);
    }

    /** Return why the cluster's API server cannot be asked, if so. */
    private Optional<String> probe(KubeObject cluster) {
        if (cluster.at("spec", "controlPlaneEndpoint").isEmpty() || cluster.isDeleting()) {
            return Optional.of("Remote connection not established yet");
        }
        try {
            Optional<Kube> workload = workloads.find(cluster.namespace(), cluster.name());
            workload.ifPresent(kube -> kube.get(new Ref(Gvk.of("v1", "Namespace"), "", "default")));
            return workload.isPresent() ? Optional.empty() : Optional.of("the cluster has no kubeconfig yet");
        } catch (FaultException fault) {
            return Optional.of(fault.explanation());
        }
    }
}
