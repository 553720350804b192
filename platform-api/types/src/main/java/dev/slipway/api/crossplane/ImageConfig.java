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

/** How images of packages are found, pulled and verified. Accepted; nothing is pulled here, so it has no effect. */
@Group("pkg.crossplane.io")
@Version("v1beta1")
@Kind("ImageConfig")
@Plural("imageconfigs")
@Singular("imageconfig")
@CrdNames(categories = {"crossplane"})
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          status: null
          spec:
            description: Which images, and what applies to them.
            type: object
            required: [matchImages]
            properties:
              matchImages:
                description: Images by what their names begin with.
                type: array
                items:
                  type: object
                  required: [prefix]
                  properties:
                    type: {description: How to compare., type: string, enum: [Prefix], default: Prefix}
                    prefix: {description: What the names begin with., type: string}
                x-kubernetes-validations:
                - rule: size(self) > 0
                  message: matchImages should have at least one element.
              registry:
                description: How to log in.
                type: object
                x-kubernetes-preserve-unknown-fields: true
              rewriteImage:
                description: Where the images are instead.
                type: object
                required: [prefix]
                properties:
                  prefix: {description: What the names begin with instead., type: string}
              runtime:
                description: What the programs of the packages run with.
                type: object
                x-kubernetes-preserve-unknown-fields: true
              verification:
                description: Whose signature the images must carry.
                type: object
                required: [provider]
                properties:
                  provider: {description: What verifies., type: string, enum: [Cosign]}
                  cosign: {description: Authorities of cosign., type: object, x-kubernetes-preserve-unknown-fields: true}
        """)
public final class ImageConfig extends CustomResource<Void, Void> {

    private static final long serialVersionUID = 1;
}
