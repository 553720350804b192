package dev.slipway.api.memory;

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

/** A control plane whose machines live in the memory of the server. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("InMemoryControlPlane")
@Plural("inmemorycontrolplanes")
@Singular("inmemorycontrolplane")
@CrdNames(categories = "cluster-api")
@Labels("cluster.x-k8s.io/v1beta2=v1alpha1")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels.cluster\\.x-k8s\\.io/cluster-name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "Replicas", jsonPath = ".status.replicas")
@AdditionalPrinterColumn(name = "Version", jsonPath = ".status.version")
public final class InMemoryControlPlane extends CustomResource<InMemoryControlPlaneSpec, InMemoryControlPlaneStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public InMemoryControlPlaneSpec getSpec() {
        return super.getSpec();
    }
}
