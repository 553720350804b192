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

/** A composition as it stood once; composite resources point at the revision that composes them. */
@Group("apiextensions.crossplane.io")
@Version("v1")
@Kind("CompositionRevision")
@Plural("compositionrevisions")
@Singular("compositionrevision")
@ShortNames("comprev")
@CrdNames(categories = "crossplane")
@AdditionalPrinterColumn(name = "REVISION", jsonPath = ".spec.revision", type = AdditionalPrinterColumn.Type.STRING)
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
@SchemaMerge(at = "spec.pipeline", yaml = PipelineSchema.PIPELINE)
@SchemaMerge(at = "spec.compositeTypeRef", yaml = PipelineSchema.IMMUTABLE)
public final class CompositionRevision extends CustomResource<CompositionRevisionSpec, CompositionRevisionStatus> {

    private static final long serialVersionUID = 1;
}
