package dev.slipway.api.cluster.gcp;

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

/** Project, region and network of a GKE cluster. Fields are those of Cluster API Provider GCP 1.12. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta1")
@Kind("GCPManagedCluster")
@Plural("gcpmanagedclusters")
@Singular("gcpmanagedcluster")
@ShortNames("gcpmc")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels.cluster\\.x-k8s\\.io/cluster-name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "Network", jsonPath = ".spec.network.name")
@AdditionalPrinterColumn(name = "Endpoint", jsonPath = ".status.apiEndpoints[0]", priority = 1)
@SchemaMerge(at = "spec", yaml = GCPManagedClusterLimits.SPEC)
@SchemaMerge(at = "status", yaml = GCPManagedClusterLimits.STATUS)
public final class GCPManagedCluster extends CustomResource<GCPManagedClusterSpec, GCPManagedClusterStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
