package dev.slipway.api.sql;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A PostgreSQL server for the namespaced resources of every namespace. */
@Group("postgresql.sql.m.crossplane.io")
@Version("v1alpha1")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "SECRET-NAME", jsonPath = ".spec.credentials.connectionSecretRef.name", priority = 1)
@CrdNames(categories = {"crossplane", "provider", "sql"})
@SchemaMerge(at = "spec.credentials.connectionSecretRef", yaml = SqlSchema.NAMESPACE_REQUIRED)
public final class ClusterProviderConfig extends CustomResource<ProviderConfigSpec, ProviderConfigStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public ProviderConfigSpec getSpec() {
        return super.getSpec();
    }
}
