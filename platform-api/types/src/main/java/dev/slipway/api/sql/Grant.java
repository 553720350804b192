package dev.slipway.api.sql;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A PostgreSQL grant, cluster-scoped. */
@Group("postgresql.sql.crossplane.io")
@Version("v1alpha1")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "ROLE", jsonPath = ".spec.forProvider.role")
@AdditionalPrinterColumn(name = "MEMBER OF", jsonPath = ".spec.forProvider.memberOf")
@AdditionalPrinterColumn(name = "DATABASE", jsonPath = ".spec.forProvider.database")
@AdditionalPrinterColumn(name = "PRIVILEGES", jsonPath = ".spec.forProvider.privileges")
@CrdNames(categories = {"crossplane", "managed", "sql"})
@SchemaMerge(at = "spec.forProvider.privileges", yaml = SqlSchema.PRIVILEGES)
@SchemaMerge(at = "spec.forProvider.columns", yaml = SqlSchema.IDENTIFIERS)
@SchemaMerge(at = "spec.forProvider.foreignDataWrappers", yaml = SqlSchema.IDENTIFIERS)
@SchemaMerge(at = "spec.forProvider.foreignServers", yaml = SqlSchema.IDENTIFIERS)
@SchemaMerge(at = "spec.forProvider.sequences", yaml = SqlSchema.IDENTIFIERS)
@SchemaMerge(at = "spec.forProvider.tables", yaml = SqlSchema.IDENTIFIERS)
@SchemaMerge(at = "spec.forProvider.routines[].args", yaml = SqlSchema.IDENTIFIERS)
@SchemaMerge(at = "spec.forProvider.roleRef", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.roleSelector", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.databaseRef", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.databaseSelector", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.schemaRef", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.schemaSelector", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.memberOfRef", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.memberOfSelector", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = SqlSchema.NAMESPACE_REQUIRED)
public final class Grant extends CustomResource<GrantSpec, SqlStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public GrantSpec getSpec() {
        return super.getSpec();
    }
}
