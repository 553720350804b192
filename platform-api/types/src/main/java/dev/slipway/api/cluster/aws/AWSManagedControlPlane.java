package dev.slipway.api.cluster.aws;

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

/** An EKS control plane. Fields are those of Cluster API Provider AWS 2.11. */
@Group("controlplane.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("AWSManagedControlPlane")
@Plural("awsmanagedcontrolplanes")
@Singular("awsmanagedcontrolplane")
@ShortNames("awsmcp")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1_v1beta2")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels.cluster\\.x-k8s\\.io/cluster-name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "VPC", jsonPath = ".spec.network.vpc.id")
@AdditionalPrinterColumn(name = "Endpoint", jsonPath = ".spec.controlPlaneEndpoint.host", priority = 1)
@AdditionalPrinterColumn(name = "Bastion IP", jsonPath = ".status.bastion.publicIp")
@SchemaMerge(at = "spec", yaml = AWSManagedControlPlaneLimits.SPEC)
@SchemaMerge(at = "status", yaml = AWSManagedControlPlaneLimits.STATUS)
public final class AWSManagedControlPlane
        extends CustomResource<AWSManagedControlPlaneSpec, AWSManagedControlPlaneStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
