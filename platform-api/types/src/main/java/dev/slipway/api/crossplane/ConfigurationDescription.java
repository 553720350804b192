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

/**
 * The {@code crossplane.yaml} of a package of definitions and compositions. Upstream it stays in the package; here it is
 * taken as an object too, so that the directory from which a package is built can be applied as it is.
 */
@Group("meta.pkg.crossplane.io")
@Version("v1")
@Kind("Configuration")
@Plural("configurations")
@Singular("configuration")
@CrdNames(categories = {"crossplane", "pkg"})
@AdditionalPrinterColumn(
        name = "DEPENDENCIES",
        jsonPath = ".status.conditions[?(@.type=='DependenciesResolved')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          spec:
            description: What the package needs.
            type: object
            x-kubernetes-preserve-unknown-fields: true
            properties:
              crossplane:
                description: Which versions of Crossplane it is for. Not checked.
                type: object
                properties:
                  version: {description: A range of versions., type: string}
              dependsOn:
                description: Packages that it depends on.
                type: array
                items:
                  type: object
                  properties:
                    apiVersion: {description: API version of the package., type: string}
                    kind: {description: 'Kind of the package: Provider, Function or Configuration.', type: string}
                    package: {description: 'Image of the package, without a tag.', type: string}
                    provider: {description: 'Image of a provider, without a tag.', type: string}
                    function: {description: 'Image of a function, without a tag.', type: string}
                    configuration: {description: 'Image of a configuration, without a tag.', type: string}
                    version: {description: Versions or a digest that will do., type: string}
        """)
public final class ConfigurationDescription extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
