package dev.slipway.api.crossplane;

import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Which packages are installed and what they depend on; the one called {@code lock} is kept up to date. */
@Group("pkg.crossplane.io")
@Version("v1beta1")
@Kind("Lock")
@Plural("locks")
@Singular("lock")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          spec: null
          packages:
            description: The packages.
            type: array
            items:
              type: object
              required: [dependencies, name, source, version]
              properties:
                name: {description: Name of the package's revision., type: string}
                source: {description: 'Image of the package, without a tag.', type: string}
                version: {description: Tag or digest of the image., type: string}
                apiVersion: {description: API version of the package., type: string, nullable: true}
                kind: {description: Kind of the package., type: string, nullable: true}
                type: {description: 'What the package is, if it has no kind.', type: string, enum: [Configuration, Provider, Function], nullable: true}
                dependencies:
                  description: What it depends on.
                  type: array
                  items:
                    type: object
                    required: [constraints, package]
                    properties:
                      apiVersion: {description: API version of the package., type: string, nullable: true}
                      kind: {description: Kind of the package., type: string, nullable: true}
                      type: {description: 'What the package is, if it has no kind.', type: string, enum: [Configuration, Provider, Function], nullable: true}
                      package: {description: 'Image of the package, without a tag.', type: string}
                      constraints: {description: Versions or a digest that will do., type: string}
        """)
public final class PackageLock extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
