package dev.slipway.api.crossplane;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Defines a composite resource, namespaced unless it says otherwise. It offers no claims. */
@Group("apiextensions.crossplane.io")
@Version(value = "v2", storage = false)
@Kind("CompositeResourceDefinition")
@Plural("compositeresourcedefinitions")
@Singular("compositeresourcedefinition")
@ShortNames({"xrd", "xrds"})
@CrdNames(categories = "crossplane")
@AdditionalPrinterColumn(
        name = "ESTABLISHED",
        jsonPath = ".status.conditions[?(@.type=='Established')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "OFFERED",
        jsonPath = ".status.conditions[?(@.type=='Offered')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = XrdSchema.SHARED)
@SchemaMerge(at = "spec.names", yaml = XrdSchema.NAMES)
@SchemaMerge(at = "spec.scope", yaml = "{default: Namespaced, enum: [Namespaced, Cluster]}")
@SchemaMerge(at = "spec", yaml = XrdSchema.V2_RULES)
public final class CompositeResourceDefinitionV2
        extends CustomResource<CompositeResourceDefinitionSpec, CompositeResourceDefinitionStatus> {

    private static final long serialVersionUID = 1;
}
