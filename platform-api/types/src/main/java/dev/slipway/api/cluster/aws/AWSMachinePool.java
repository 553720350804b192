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

/** An Auto Scaling group. Fields are those of Cluster API Provider AWS 2.11. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("AWSMachinePool")
@Plural("awsmachinepools")
@Singular("awsmachinepool")
@ShortNames("awsmp")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1_v1beta2")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "Replicas", jsonPath = ".status.replicas", type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "MinSize", jsonPath = ".spec.minSize", type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "MaxSize", jsonPath = ".spec.maxSize", type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "LaunchTemplate ID", jsonPath = ".status.launchTemplateID")
@SchemaMerge(at = "spec", yaml = AWSMachinePoolLimits.SPEC)
@SchemaMerge(at = "status", yaml = AWSMachinePoolLimits.STATUS)
public final class AWSMachinePool extends CustomResource<AWSMachinePoolSpec, AWSMachinePoolStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
