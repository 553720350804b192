package dev.slipway.api.cluster;

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

/** What Clusters of one kind consist of: templates, variables and patches. Fields are those of Cluster API 1.14. */
@Group("cluster.x-k8s.io")
@Version("v1beta2")
@Kind("ClusterClass")
@Plural("clusterclasses")
@Singular("clusterclass")
@ShortNames("cc")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Paused", jsonPath = ".status.conditions[?(@.type==\"Paused\")].status", priority = 10)
@AdditionalPrinterColumn(
        name = "Variables Ready",
        jsonPath = ".status.conditions[?(@.type==\"VariablesReady\")].status")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = ClusterClassLimits.SPEC)
@SchemaMerge(at = "status", yaml = ClusterClassLimits.STATUS)
@SchemaMerge(at = "", yaml = ClusterClassLimits.ROOT)
@SchemaMerge(at = "spec.workers", yaml = ClusterClassWorkersLimits.WORKERS)
public final class ClusterClass extends CustomResource<ClusterClassSpec, ClusterClassStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
