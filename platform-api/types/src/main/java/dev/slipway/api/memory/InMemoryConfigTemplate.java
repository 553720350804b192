package dev.slipway.api.memory;

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

/** What machines get an {@link InMemoryConfig} of. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("InMemoryConfigTemplate")
@Plural("inmemoryconfigtemplates")
@Singular("inmemoryconfigtemplate")
@CrdNames(categories = "cluster-api")
@Labels("cluster.x-k8s.io/v1beta2=v1alpha1")
public final class InMemoryConfigTemplate extends CustomResource<InMemoryConfigTemplateSpec, Void>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public InMemoryConfigTemplateSpec getSpec() {
        return super.getSpec();
    }
}
