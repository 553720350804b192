package dev.slipway.api.local;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.Labels;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Nodes of a local cluster, simulated by kwok: pods on them become ready without running. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("LocalMachinePool")
@Plural("localmachinepools")
@Singular("localmachinepool")
@CrdNames(categories = "cluster-api")
@Labels({Contracts.V1BETA1, Contracts.V1BETA2})
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels.cluster\\.x-k8s\\.io/cluster-name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "Replicas", jsonPath = ".status.replicas")
public final class LocalMachinePool extends CustomResource<LocalMachinePoolSpec, LocalMachinePoolStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public LocalMachinePoolSpec getSpec() {
        return super.getSpec();
    }
}
