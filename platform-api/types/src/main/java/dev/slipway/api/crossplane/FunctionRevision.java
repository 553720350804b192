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

/** One state of a function's package, as backups hold it; its capabilities limit what the function is used for. */
@Group("pkg.crossplane.io")
@Version(value = "v1", storage = true)
@Kind("FunctionRevision")
@Plural("functionrevisions")
@Singular("functionrevision")
@CrdNames(categories = {"crossplane", "pkgrev"})
@AdditionalPrinterColumn(
        name = "HEALTHY",
        jsonPath = ".status.conditions[?(@.type=='RevisionHealthy')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "RUNTIME",
        jsonPath = ".status.conditions[?(@.type=='RuntimeHealthy')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(name = "IMAGE", jsonPath = ".spec.image", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".spec.desiredState", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
        name = "REVISION",
        jsonPath = ".spec.revision",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "DEP-FOUND",
        jsonPath = ".status.foundDependencies",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "DEP-INSTALLED",
        jsonPath = ".status.installedDependencies",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@SchemaMerge(at = "spec", yaml = """
        properties:
          packagePullSecrets:
            items:
              x-kubernetes-map-type: atomic
              properties:
                name: {default: ''}
        """)
@SchemaMerge(at = "spec", yaml = """
        properties:
          runtimeConfigRef:
            default: {name: default}
        """)
public final class FunctionRevision extends CustomResource<PackageRevisionSpec, PackageRevisionStatus> {

    private static final long serialVersionUID = 1;
}
