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

/** Names a package of definitions and compositions. */
@Group("pkg.crossplane.io")
@Version("v1")
@Kind("Configuration")
@Plural("configurations")
@Singular("configuration")
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
@SchemaMerge(at = "spec", yaml = """
        properties:
          runtimeConfigRef: null
        """)
public final class Configuration extends CustomResource<FunctionSpec, FunctionStatus> {

    private static final long serialVersionUID = 1;
}
