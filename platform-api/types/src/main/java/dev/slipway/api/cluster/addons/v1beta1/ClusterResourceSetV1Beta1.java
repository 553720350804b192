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

/** Manifests that are applied to clusters by their labels. Under v1beta1, which is converted to v1beta2 before it is stored; not served where nothing converts. */
@Group("addons.cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("ClusterResourceSet")
@Plural("clusterresourcesets")
@Singular("clusterresourceset")
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = ClusterResourceSetLimitsV1Beta1.SPEC)
@SchemaMerge(at = "status", yaml = ClusterResourceSetLimitsV1Beta1.STATUS)
public final class ClusterResourceSetV1Beta1
        extends CustomResource<ClusterResourceSetSpecV1Beta1, ClusterResourceSetStatusV1Beta1> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
