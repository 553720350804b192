package dev.slipway.api.gcp;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.managed.ProviderConfigReference;
import dev.slipway.api.managed.ResourceReference;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Says that a cluster-scoped resource uses a provider configuration. */
@Group("gcp.upbound.io")
@Version("v1beta1")
@CrdNames(categories = {"crossplane", "providerconfig", "gcp"})
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "CONFIG-NAME", jsonPath = ".providerConfigRef.name")
@AdditionalPrinterColumn(name = "RESOURCE-KIND", jsonPath = ".resourceRef.kind")
@AdditionalPrinterColumn(name = "RESOURCE-NAME", jsonPath = ".resourceRef.name")
public final class ProviderConfigUsage extends CustomResource<Void, Void> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable ProviderConfigReference providerConfigRef;
    private transient @Nullable ResourceReference resourceRef;

    @Required
    public @Nullable ProviderConfigReference getProviderConfigRef() {
        return providerConfigRef;
    }

    public void setProviderConfigRef(@Nullable ProviderConfigReference reference) {
        this.providerConfigRef = reference;
    }

    @Required
    public @Nullable ResourceReference getResourceRef() {
        return resourceRef;
    }

    public void setResourceRef(@Nullable ResourceReference reference) {
        this.resourceRef = reference;
    }
}
