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

/** Free-form data, under {@code data}, that compositions may read. It has neither spec nor status. */
@Group("apiextensions.crossplane.io")
@Version(value = "v1beta1", storage = true)
@Kind("EnvironmentConfig")
@Plural("environmentconfigs")
@Singular("environmentconfig")
@ShortNames("envcfg")
@CrdNames(categories = "crossplane")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
                properties:
                  spec: null
                  status: null
                  data:
                    description: What compositions may read.
                    type: object
                    additionalProperties: {x-kubernetes-preserve-unknown-fields: true}
                """)
public final class EnvironmentConfig extends CustomResource<Void, Void> {

    private static final long serialVersionUID = 1;
}
