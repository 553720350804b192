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

/** Manifests that are applied to clusters by their labels. Fields are those of Cluster API 1.14. */
@Group("addons.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("ClusterResourceSet")
@Plural("clusterresourcesets")
@Singular("clusterresourceset")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Applied", jsonPath = ".status.conditions[?(@.type==\"ResourcesApplied\")].status")
@AdditionalPrinterColumn(name = "Paused", jsonPath = ".status.conditions[?(@.type==\"Paused\")].status", priority = 10)
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = ClusterResourceSetLimits.SPEC)
@SchemaMerge(at = "status", yaml = ClusterResourceSetLimits.STATUS)
@SchemaMerge(at = "", yaml = ClusterResourceSetLimits.ROOT)
public final class ClusterResourceSet extends CustomResource<ClusterResourceSetSpec, ClusterResourceSetStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
