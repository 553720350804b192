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

/** A PostgreSQL database, namespaced. */
@Group("postgresql.sql.m.crossplane.io")
@Version("v1alpha1")
@Kind("Database")
@Plural("databases")
@Singular("database")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@CrdNames(categories = {"crossplane", "managed", "sql"})
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = SqlSchema.NO_NAMESPACE)
public final class NamespacedDatabase extends CustomResource<NamespacedDatabaseSpec, SqlStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public NamespacedDatabaseSpec getSpec() {
        return super.getSpec();
    }
}
