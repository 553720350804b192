package dev.slipway.api.aws.rds;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** The same instance under v1beta2; every version accepts what any of them does, so nothing is converted. */
@Group("rds.aws.upbound.io")
@Version(value = "v1beta2", storage = false)
@Kind("Instance")
@Plural("instances")
@Singular("instance")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "EXTERNAL-NAME", jsonPath = ".metadata.annotations.crossplane\\.io/external-name")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@CrdNames(categories = {"crossplane", "managed", "aws"})
@SchemaMerge(at = "spec.forProvider.dbSubnetGroupNameRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.dbSubnetGroupNameSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.domainDnsIps", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.forProvider.enabledCloudwatchLogsExports", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.forProvider.kmsKeyIdRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.kmsKeyIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.masterUserSecretKmsKeyIdRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.masterUserSecretKmsKeyIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.monitoringRoleArnRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.monitoringRoleArnSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.parameterGroupNameRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.parameterGroupNameSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.passwordSecretRef", yaml = RdsSchema.KEY_NAMESPACE_REQUIRED)
@SchemaMerge(at = "spec.forProvider.passwordWoSecretRef", yaml = RdsSchema.KEY_NAMESPACE_REQUIRED)
@SchemaMerge(at = "spec.forProvider.performanceInsightsKmsKeyIdRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.performanceInsightsKmsKeyIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.replicateSourceDbRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.replicateSourceDbSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.securityGroupNames", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.forProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "spec.forProvider.vpcSecurityGroupIdRefs[]", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.vpcSecurityGroupIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.vpcSecurityGroupIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.dbSubnetGroupNameRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.dbSubnetGroupNameSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.domainDnsIps", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.enabledCloudwatchLogsExports", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.kmsKeyIdRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.kmsKeyIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.masterUserSecretKmsKeyIdRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.masterUserSecretKmsKeyIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.monitoringRoleArnRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.monitoringRoleArnSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.parameterGroupNameRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.parameterGroupNameSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.passwordSecretRef", yaml = RdsSchema.KEY_NAMESPACE_REQUIRED)
@SchemaMerge(at = "spec.initProvider.passwordWoSecretRef", yaml = RdsSchema.KEY_NAMESPACE_REQUIRED)
@SchemaMerge(at = "spec.initProvider.performanceInsightsKmsKeyIdRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.performanceInsightsKmsKeyIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.replicateSourceDbRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.replicateSourceDbSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.securityGroupNames", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "spec.initProvider.vpcSecurityGroupIdRefs[]", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.vpcSecurityGroupIdSelector", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.vpcSecurityGroupIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.domainDnsIps", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.enabledCloudwatchLogsExports", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.securityGroupNames", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "status.atProvider.tagsAll", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "status.atProvider.vpcSecurityGroupIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = RdsSchema.NAMESPACE_REQUIRED)
public final class InstanceV1Beta2 extends CustomResource<InstanceSpec, InstanceStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public InstanceSpec getSpec() {
        return super.getSpec();
    }
}
