package dev.slipway.api.fleet;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** How far one cluster has become what its profile says; made by the profile, named as the Cluster. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("ClusterBootstrap")
@Plural("clusterbootstraps")
@Singular("clusterbootstrap")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Profile", jsonPath = ".spec.profile")
@AdditionalPrinterColumn(name = "Kubernetes", jsonPath = ".status.kubernetesVersion")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='ProfileReady')].status")
@AdditionalPrinterColumn(name = "Reason", jsonPath = ".status.conditions[?(@.type=='ProfileReady')].reason")
public final class ClusterBootstrap extends CustomResource<ClusterBootstrapSpec, ClusterBootstrapStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public ClusterBootstrapSpec getSpec() {
        return super.getSpec();
    }
}
