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

/** How a package's program is run. Its templates are those of Kubernetes' own kinds, kept as they are. */
@Group("pkg.crossplane.io")
@Version("v1beta1")
@Kind("DeploymentRuntimeConfig")
@Plural("deploymentruntimeconfigs")
@Singular("deploymentruntimeconfig")
@CrdNames(categories = "crossplane")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
                properties:
                  status: null
                  spec:
                    description: Templates for what runs the package.
                    type: object
                    properties:
                      deploymentTemplate:
                        description: Template of the Deployment.
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                      serviceTemplate:
                        description: Template of the Service.
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                      serviceAccountTemplate:
                        description: Template of the ServiceAccount.
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                """)
public final class DeploymentRuntimeConfig extends CustomResource<Void, Void> {

    private static final long serialVersionUID = 1;
}
