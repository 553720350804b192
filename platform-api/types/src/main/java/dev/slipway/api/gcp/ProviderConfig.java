package dev.slipway.api.gcp;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A GCP project for cluster-scoped resources. */
@Group("gcp.upbound.io")
@Version("v1beta1")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "SOURCE", jsonPath = ".spec.credentials.source", priority = 1)
@CrdNames(categories = {"crossplane", "providerconfig", "gcp"})
@SchemaMerge(at = "spec.credentials.secretRef", yaml = "required: [key, name, namespace]")
public final class ProviderConfig extends CustomResource<ProviderConfigSpec, ProviderConfigStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public ProviderConfigSpec getSpec() {
        return super.getSpec();
    }
}
