package dev.slipway.api.aws.rds;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** The subnets in which RDS may place an instance, cluster-scoped. */
@Group("rds.aws.upbound.io")
@Version("v1beta1")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "EXTERNAL-NAME", jsonPath = ".metadata.annotations.crossplane\\.io/external-name")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@CrdNames(categories = {"crossplane", "managed", "aws"})
@SchemaMerge(at = "spec.forProvider.subnetIdRefs[]", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.subnetIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.subnetIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.forProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "spec.initProvider.subnetIdRefs[]", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.subnetIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.subnetIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "status.atProvider.subnetIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.supportedNetworkTypes", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "status.atProvider.tagsAll", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = RdsSchema.NAMESPACE_REQUIRED)
public final class SubnetGroup extends CustomResource<SubnetGroupSpec, SubnetGroupStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public SubnetGroupSpec getSpec() {
        return super.getSpec();
    }
}
