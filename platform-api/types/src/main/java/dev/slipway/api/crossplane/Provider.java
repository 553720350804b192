package dev.slipway.api.crossplane;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Names a provider, which makes managed resources, and the package that it comes in. */
@Group("pkg.crossplane.io")
@Version("v1")
@Kind("Provider")
@Plural("providers")
@Singular("provider")
@CrdNames(categories = {"crossplane", "pkg"})
@AdditionalPrinterColumn(
        name = "INSTALLED",
        jsonPath = ".status.conditions[?(@.type=='Installed')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "HEALTHY",
        jsonPath = ".status.conditions[?(@.type=='Healthy')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(name = "PACKAGE", jsonPath = ".spec.package", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = FunctionSpec.SCHEMA)
public final class Provider extends CustomResource<FunctionSpec, FunctionStatus> {

    private static final long serialVersionUID = 1;
}
