package dev.slipway.api.crossplane.ops;

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

/** Runs functions once, and applies what they desire. */
@Group("ops.crossplane.io")
@Version("v1alpha1")
@Kind("Operation")
@Plural("operations")
@Singular("operation")
@ShortNames({"ops"})
@CrdNames(categories = {"crossplane"})
@AdditionalPrinterColumn(
        name = "SYNCED",
        jsonPath = ".status.conditions[?(@.type=='Synced')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "SUCCEEDED",
        jsonPath = ".status.conditions[?(@.type=='Succeeded')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          spec:
            description: What to run.
            type: object
            required: [mode, pipeline]
            properties:
              mode: {description: How it is described., type: string, enum: [Pipeline], default: Pipeline}
              pipeline:
                description: Functions to run in this order.
                type: array
                minItems: 1
                maxItems: 99
                items: {type: object, required: [functionRef, step], x-kubernetes-preserve-unknown-fields: true}
              retryLimit: {description: How often a failed run is repeated., type: integer, format: int64}
          status:
            x-kubernetes-preserve-unknown-fields: true
        """)
public final class Operation extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
