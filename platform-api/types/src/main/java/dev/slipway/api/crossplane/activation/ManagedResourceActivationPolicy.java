package dev.slipway.api.crossplane.activation;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.crossplane.AcceptedStatus;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Names managed resources that shall be served, by patterns. All that are built in always are. */
@Group("apiextensions.crossplane.io")
@Version("v1alpha1")
@Kind("ManagedResourceActivationPolicy")
@Plural("managedresourceactivationpolicies")
@Singular("managedresourceactivationpolicy")
@ShortNames({"mrap"})
@CrdNames(categories = {"crossplane"})
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          spec:
            description: Which managed resources.
            type: object
            required: [activate]
            properties:
              activate:
                description: 'Names of their definitions; an asterisk at the front stands for any prefix.'
                type: array
                items: {type: string}
          status:
            properties:
              activated:
                description: What of that is served.
                type: array
                items: {type: string}
        """)
public final class ManagedResourceActivationPolicy extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
