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

/** A PostgreSQL server for the resources of one namespace. */
@Group("postgresql.sql.m.crossplane.io")
@Version("v1alpha1")
@Kind("ProviderConfig")
@Plural("providerconfigs")
@Singular("providerconfig")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "SECRET-NAME", jsonPath = ".spec.credentials.connectionSecretRef.name", priority = 1)
@CrdNames(categories = {"crossplane", "provider", "sql"})
@SchemaMerge(at = "spec.credentials.connectionSecretRef", yaml = SqlSchema.NO_NAMESPACE)
public final class NamespacedProviderConfig extends CustomResource<ProviderConfigSpec, ProviderConfigStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public ProviderConfigSpec getSpec() {
        return super.getSpec();
    }
}
