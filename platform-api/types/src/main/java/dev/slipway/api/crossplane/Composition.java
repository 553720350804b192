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

/** Says how composite resources of one kind are composed. */
@Group("apiextensions.crossplane.io")
@Version("v1")
@Kind("Composition")
@Plural("compositions")
@Singular("composition")
@ShortNames("comp")
@CrdNames(categories = "crossplane")
@AdditionalPrinterColumn(
        name = "XR-KIND",
        jsonPath = ".spec.compositeTypeRef.kind",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "XR-APIVERSION",
        jsonPath = ".spec.compositeTypeRef.apiVersion",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec.pipeline", yaml = "{minItems: 1, maxItems: 99}")
@SchemaMerge(at = "spec.pipeline", yaml = PipelineSchema.PIPELINE)
@SchemaMerge(at = "spec.compositeTypeRef", yaml = PipelineSchema.IMMUTABLE)
@SchemaMerge(at = "", yaml = "properties: {status: null}")
public final class Composition extends CustomResource<CompositionSpec, Void> {

    private static final long serialVersionUID = 1;
}
