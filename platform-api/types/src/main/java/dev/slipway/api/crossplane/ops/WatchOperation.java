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

/** Makes an operation for every object of a kind, and for every change of one. */
@Group("ops.crossplane.io")
@Version("v1alpha1")
@Kind("WatchOperation")
@Plural("watchoperations")
@Singular("watchoperation")
@ShortNames({"watchops"})
@CrdNames(categories = {"crossplane"})
@AdditionalPrinterColumn(name = "KIND", jsonPath = ".spec.watch.kind", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "COUNT",
        jsonPath = ".status.watchingResources",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "SYNCED",
        jsonPath = ".status.conditions[?(@.type=='Synced')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "WATCHING",
        jsonPath = ".status.conditions[?(@.type=='Watching')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "LAST SCHEDULE",
        jsonPath = ".status.lastScheduleTime",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
        name = "LAST SUCCESS",
        jsonPath = ".status.lastSuccessfulTime",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "", yaml = """
        properties:
          spec:
            description: Of what, and what.
            type: object
            required: [operationTemplate, watch]
            properties:
              watch:
                description: Which objects.
                type: object
                required: [apiVersion, kind]
                properties:
                  apiVersion: {description: Their API version., type: string}
                  kind: {description: Their kind., type: string}
                  namespace: {description: "Their namespace; any when absent.", type: string}
                  matchLabels: {description: Labels that they must have., type: object, additionalProperties: {type: string}}
              concurrencyPolicy: {description: What happens while an earlier one runs., type: string, enum: [Allow, Forbid, Replace], default: Allow}
              failedHistoryLimit: {description: How many failed ones are kept., type: integer, format: int32, default: 1}
              successfulHistoryLimit: {description: How many successful ones are kept., type: integer, format: int32, default: 3}
              operationTemplate: {description: The operation to make., type: object, required: [spec], x-kubernetes-preserve-unknown-fields: true}
          status:
            x-kubernetes-preserve-unknown-fields: true
        """)
public final class WatchOperation extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
