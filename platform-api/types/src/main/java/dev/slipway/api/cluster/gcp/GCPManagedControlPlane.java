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

/** A GKE control plane. Fields are those of Cluster API Provider GCP 1.12. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta1")
@Kind("GCPManagedControlPlane")
@Plural("gcpmanagedcontrolplanes")
@Singular("gcpmanagedcontrolplane")
@ShortNames("gcpmcp")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels.cluster\\.x-k8s\\.io/cluster-name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "CurrentVersion", jsonPath = ".status.currentVersion")
@AdditionalPrinterColumn(name = "Version", jsonPath = ".status.version")
@AdditionalPrinterColumn(name = "Endpoint", jsonPath = ".spec.endpoint", priority = 1)
@SchemaMerge(at = "spec", yaml = GCPManagedControlPlaneLimits.SPEC)
@SchemaMerge(at = "status", yaml = GCPManagedControlPlaneLimits.STATUS)
public final class GCPManagedControlPlane
        extends CustomResource<GCPManagedControlPlaneSpec, GCPManagedControlPlaneStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
