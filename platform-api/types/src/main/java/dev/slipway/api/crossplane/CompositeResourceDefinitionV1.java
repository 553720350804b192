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

/** Defines a composite resource and, in its legacy scope, the claim that offers it to namespaces. */
@Group("apiextensions.crossplane.io")
@Version(value = "v1", storage = true)
@Kind("CompositeResourceDefinition")
@Plural("compositeresourcedefinitions")
@Singular("compositeresourcedefinition")
@ShortNames({"xrd", "xrds"})
@CrdNames(categories = "crossplane", deprecation = XrdSchema.V1_DEPRECATION)
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
@SchemaMerge(at = "spec.claimNames", yaml = XrdSchema.NAMES)
@SchemaMerge(at = "spec.conversion", yaml = XrdSchema.CONVERSION)
@SchemaMerge(at = "spec.defaultCompositeDeletePolicy", yaml = "default: Background")
@SchemaMerge(at = "spec.scope", yaml = "{default: LegacyCluster, enum: [LegacyCluster, Namespaced, Cluster]}")
@SchemaMerge(at = "spec", yaml = XrdSchema.V1_RULES)
public final class CompositeResourceDefinitionV1
        extends CustomResource<CompositeResourceDefinitionSpec, CompositeResourceDefinitionStatus> {

    private static final long serialVersionUID = 1;
}
