package dev.slipway.api.fleet;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** What every cluster that its selector chooses gets before it is ready for users. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("ClusterProfile")
@Plural("clusterprofiles")
@Singular("clusterprofile")
@AdditionalPrinterColumn(name = "Clusters", jsonPath = ".status.clusters")
@AdditionalPrinterColumn(name = "Ready Clusters", jsonPath = ".status.readyClusters")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
public final class ClusterProfile extends CustomResource<ClusterProfileSpec, ClusterProfileStatus> {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public ClusterProfileSpec getSpec() {
        return super.getSpec();
    }
}
