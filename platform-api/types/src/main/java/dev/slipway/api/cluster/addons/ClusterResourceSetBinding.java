package dev.slipway.api.cluster.addons;

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

/** Which resource sets were applied to a cluster. Fields are those of Cluster API 1.14. */
@Group("addons.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("ClusterResourceSetBinding")
@Plural("clusterresourcesetbindings")
@Singular("clusterresourcesetbinding")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".spec.clusterName")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = ClusterResourceSetBindingLimits.SPEC)
@SchemaMerge(at = "", yaml = ClusterResourceSetBindingLimits.ROOT)
public final class ClusterResourceSetBinding extends CustomResource<ClusterResourceSetBindingSpec, Void>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
