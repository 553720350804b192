package dev.slipway.api.local;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.crd.generator.annotation.Labels;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** What ClusterClasses make a {@link LocalCluster} of. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("LocalClusterTemplate")
@Plural("localclustertemplates")
@Singular("localclustertemplate")
@CrdNames(categories = "cluster-api")
@Labels({Contracts.V1BETA1, Contracts.V1BETA2})
public final class LocalClusterTemplate extends CustomResource<LocalClusterTemplateSpec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public LocalClusterTemplateSpec getSpec() {
        return super.getSpec();
    }
}
