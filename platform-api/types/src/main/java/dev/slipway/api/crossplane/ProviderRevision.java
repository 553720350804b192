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

/** One state of a provider's package. Accepted, so that backups can be restored; nothing is done about it. */
@Group("pkg.crossplane.io")
@Version("v1")
@Kind("ProviderRevision")
@Plural("providerrevisions")
@Singular("providerrevision")
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
public final class ProviderRevision extends CustomResource<PackageRevisionSpec, PackageRevisionStatus> {

    private static final long serialVersionUID = 1;
}
