package dev.slipway.api.sql;

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

/** A PostgreSQL grant, namespaced. */
@Group("postgresql.sql.m.crossplane.io")
@Version("v1alpha1")
@Kind("Grant")
@Plural("grants")
@Singular("grant")
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
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = SqlSchema.NO_NAMESPACE)
public final class NamespacedGrant extends CustomResource<NamespacedGrantSpec, SqlStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public NamespacedGrantSpec getSpec() {
        return super.getSpec();
    }
}
