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

/** An EC2 instance. Fields are those of Cluster API Provider AWS 2.11. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("AWSMachine")
@Plural("awsmachines")
@Singular("awsmachine")
@ShortNames("awsm")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1_v1beta2")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels.cluster\\.x-k8s\\.io/cluster-name")
@AdditionalPrinterColumn(name = "State", jsonPath = ".status.instanceState")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "InstanceID", jsonPath = ".spec.providerID")
@AdditionalPrinterColumn(name = "Machine", jsonPath = ".metadata.ownerReferences[?(@.kind==\"Machine\")].name")
@SchemaMerge(at = "spec", yaml = AWSMachineLimits.SPEC)
@SchemaMerge(at = "status", yaml = AWSMachineLimits.STATUS)
public final class AWSMachine extends CustomResource<AWSMachineSpec, AWSMachineStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
