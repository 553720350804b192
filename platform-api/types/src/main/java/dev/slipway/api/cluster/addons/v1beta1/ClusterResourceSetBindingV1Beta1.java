package dev.slipway.api.cluster.addons.v1beta1;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Which resource sets were applied to a cluster. Under v1beta1, which is converted to v1beta2 before it is stored; not served where nothing converts. */
@Group("addons.cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("ClusterResourceSetBinding")
@Plural("clusterresourcesetbindings")
@Singular("clusterresourcesetbinding")
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = ClusterResourceSetBindingLimitsV1Beta1.SPEC)
public final class ClusterResourceSetBindingV1Beta1 extends CustomResource<ClusterResourceSetBindingSpecV1Beta1, Void>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
