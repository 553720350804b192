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

/** Defines a kind of managed resource that a provider serves when it is active. Kinds that are built in are served without. */
@Group("apiextensions.crossplane.io")
@Version("v1alpha1")
@Kind("ManagedResourceDefinition")
@Plural("managedresourcedefinitions")
@Singular("managedresourcedefinition")
@ShortNames({"mrd", "mrds"})
@CrdNames(categories = {"crossplane"})
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".spec.state", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "ESTABLISHED",
        jsonPath = ".status.conditions[?(@.type=='Established')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          spec:
            description: The kind, as in a CustomResourceDefinition.
            type: object
            required: [group, names, scope, versions]
            properties:
              connectionDetails:
                description: What connection Secrets of the kind hold.
                type: array
                items:
                  type: object
                  required: [description, name]
                  properties:
                    name: {description: The key., type: string}
                    description: {description: What it is., type: string}
              conversion: {description: How versions become each other., type: object, x-kubernetes-preserve-unknown-fields: true}
              group: {description: API group., type: string}
              names: {description: Names of the kind., type: object, x-kubernetes-preserve-unknown-fields: true}
              preserveUnknownFields: {description: Whether fields that are not in the schema are kept., type: boolean}
              scope: {description: Whether objects live in namespaces., type: string, enum: [Namespaced, Cluster], default: Namespaced}
              state: {description: 'Whether the kind is served; once it is, it stays so.', type: string, enum: [Active, Inactive], default: Inactive}
              versions:
                description: Versions of the kind.
                type: array
                items: {type: object, x-kubernetes-preserve-unknown-fields: true}
            x-kubernetes-validations:
            - rule: self.state == oldSelf.state || oldSelf.state == 'Inactive'
              message: state cannot be changed once it becomes Active
        """)
public final class ManagedResourceDefinition extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
