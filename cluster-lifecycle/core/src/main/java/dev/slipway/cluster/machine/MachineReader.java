package dev.slipway.cluster.machine;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.MachineTemplates;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a pass over a machine needs. */
final class MachineReader {

    private final ClusterObjects objects;
    private final Providers providers;
    private final Workloads workloads;

    MachineReader(ClusterObjects objects, Providers providers, Workloads workloads) {
        this.objects = objects;
        this.providers = providers;
        this.workloads = workloads;
    }

    MachineSnapshot read(KubeObject machine, Instant now) {
        Resolution<Provided> infrastructure = ProviderRef.at(machine, "spec", "infrastructureRef")
                .map(providers::find)
                .orElseGet(() -> new Resolution.NotReady<>(machine.ref(), "spec.infrastructureRef is missing"));
        @Nullable
        Resolution<Provided> bootstrap = ProviderRef.at(machine, "spec", "bootstrap", "configRef")
                .map(providers::find)
                .orElse(null);
        Optional<String> providerId = machine.text("spec", "providerID")
                .or(() -> infrastructure.found().flatMap(infra -> infra.object().text("spec", "providerID")));
        return new MachineSnapshot(
                machine,
                objects.clusterOf(machine),
                infrastructure,
                bootstrap,
                node(machine, providerId),
                upToDate(machine, now),
                now);
    }

    Optional<Kube> workload(KubeObject machine) {
        return workloads.find(
                machine.namespace(), machine.text("spec", "clusterName").orElse(""));
    }

    private NodeView node(KubeObject machine, Optional<String> providerId) {
        Optional<String> known = machine.text("status", "nodeRef", "name");
        if (known.isEmpty() && providerId.isEmpty()) {
            return NodeView.of(Optional.empty());
        }
        try {
            Optional<Kube> workload = workload(machine);
            if (workload.isEmpty()) {
                return NodeView.unknown("the cluster has no kubeconfig yet");
            }
            return NodeView.of(
                    known.isPresent()
                            ? workload.get().get(new Ref(CoreKinds.NODE, "", known.get()))
                            : search(workload.get(), providerId.orElseThrow()));
        } catch (FaultException fault) {
            return NodeView.unknown(fault.explanation());
        }
    }

    private static Optional<KubeObject> search(Kube workload, String providerId) {
        return workload.list(CoreKinds.NODE, "", Map.of()).stream()
                .filter(node -> node.text("spec", "providerID")
                        .filter(providerId::equals)
                        .isPresent())
                .findFirst();
    }

    private Optional<Boolean> upToDate(KubeObject machine, Instant now) {
        Optional<KubeObject> set = objects.controllerOf(machine, CoreKinds.MACHINE_SET);
        Optional<KubeObject> deployment =
                set.flatMap(found -> objects.controllerOf(found, CoreKinds.MACHINE_DEPLOYMENT));
        return deployment.map(found -> MachineTemplates.isUpToDate(set.orElseThrow(), found, now));
    }
}
