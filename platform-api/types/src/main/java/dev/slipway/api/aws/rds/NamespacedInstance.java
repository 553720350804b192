package dev.slipway.api.aws.rds;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A database instance of RDS, namespaced. */
@Group("rds.aws.m.upbound.io")
@Version("v1beta1")
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
@SchemaMerge(at = "spec.forProvider.enabledCloudwatchLogsExports", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.forProvider.passwordSecretRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.passwordWoSecretRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "spec.forProvider.vpcSecurityGroupIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.enabledCloudwatchLogsExports", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.initProvider.passwordSecretRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.passwordWoSecretRef", yaml = RdsSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.initProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "spec.initProvider.vpcSecurityGroupIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.enabledCloudwatchLogsExports", yaml = RdsSchema.SET)
@SchemaMerge(at = "status.atProvider.tags", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "status.atProvider.tagsAll", yaml = RdsSchema.GRANULAR)
@SchemaMerge(at = "status.atProvider.vpcSecurityGroupIds", yaml = RdsSchema.SET)
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = RdsSchema.NO_NAMESPACE)
public final class NamespacedInstance extends CustomResource<NamespacedInstanceSpec, InstanceStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public NamespacedInstanceSpec getSpec() {
        return super.getSpec();
    }
}
