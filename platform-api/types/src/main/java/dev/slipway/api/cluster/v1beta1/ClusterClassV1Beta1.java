package dev.slipway.api.cluster.v1beta1;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** What Clusters of one kind consist of: templates, variables and patches. Under v1beta1, which is converted to v1beta2 before it is stored. */
@Group("cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("ClusterClass")
@Plural("clusterclasses")
@Singular("clusterclass")
@ShortNames("cc")
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = ClusterClassLimitsV1Beta1.SPEC)
@SchemaMerge(at = "status", yaml = ClusterClassLimitsV1Beta1.STATUS)
@SchemaMerge(at = "spec.workers", yaml = ClusterClassWorkersLimitsV1Beta1.WORKERS)
public final class ClusterClassV1Beta1 extends CustomResource<ClusterClassSpecV1Beta1, ClusterClassStatusV1Beta1>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
