package dev.slipway.api.gcp;

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

/** A GCP project for the namespaced resources of its namespace. */
@Group("gcp.m.upbound.io")
@Version("v1beta1")
@Kind("ProviderConfig")
@Plural("providerconfigs")
@Singular("providerconfig")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "SOURCE", jsonPath = ".spec.credentials.source", priority = 1)
@CrdNames(categories = {"crossplane", "providerconfig", "gcp"})
@SchemaMerge(at = "spec.credentials.secretRef", yaml = "required: [key, name, namespace]")
public final class NamespacedProviderConfig extends CustomResource<ProviderConfigSpec, ProviderConfigStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public ProviderConfigSpec getSpec() {
        return super.getSpec();
    }
}
