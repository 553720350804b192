package dev.slipway.api.aws;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** An AWS account for cluster-scoped resources. */
@Group("aws.upbound.io")
@Version("v1beta1")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "SOURCE", jsonPath = ".spec.credentials.source", priority = 1)
public final class ProviderConfig extends CustomResource<ProviderConfigSpec, ProviderConfigStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public ProviderConfigSpec getSpec() {
        return super.getSpec();
    }
}
