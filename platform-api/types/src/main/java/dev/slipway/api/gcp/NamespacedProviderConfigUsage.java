package dev.slipway.api.gcp;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.managed.ResourceReference;
import dev.slipway.api.managed.TypedProviderConfigReference;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Says that a namespaced resource uses a provider configuration. */
@Group("gcp.m.upbound.io")
@Version("v1beta1")
@Kind("ProviderConfigUsage")
@Plural("providerconfigusages")
@Singular("providerconfigusage")
@CrdNames(categories = {"crossplane", "providerconfig", "gcp"})
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "CONFIG-NAME", jsonPath = ".providerConfigRef.name")
@AdditionalPrinterColumn(name = "RESOURCE-KIND", jsonPath = ".resourceRef.kind")
@AdditionalPrinterColumn(name = "RESOURCE-NAME", jsonPath = ".resourceRef.name")
public final class NamespacedProviderConfigUsage extends CustomResource<Void, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;

    private transient @Nullable TypedProviderConfigReference providerConfigRef;
    private transient @Nullable ResourceReference resourceRef;

    @Required
    public @Nullable TypedProviderConfigReference getProviderConfigRef() {
        return providerConfigRef;
    }

    public void setProviderConfigRef(@Nullable TypedProviderConfigReference reference) {
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
