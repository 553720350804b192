package dev.slipway.api.sql;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A PostgreSQL database, cluster-scoped. */
@Group("postgresql.sql.crossplane.io")
@Version("v1alpha1")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@CrdNames(categories = {"crossplane", "managed", "sql"})
@SchemaMerge(at = "spec.forProvider.ownerRef", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.ownerSelector", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = SqlSchema.NAMESPACE_REQUIRED)
public final class Database extends CustomResource<DatabaseSpec, SqlStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public DatabaseSpec getSpec() {
        return super.getSpec();
    }
}
