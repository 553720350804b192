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

/** Makes operations at given times. */
@Group("ops.crossplane.io")
@Version("v1alpha1")
@Kind("CronOperation")
@Plural("cronoperations")
@Singular("cronoperation")
@ShortNames({"cronops"})
@CrdNames(categories = {"crossplane"})
@AdditionalPrinterColumn(name = "SCHEDULE", jsonPath = ".spec.schedule", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "SYNCED",
        jsonPath = ".status.conditions[?(@.type=='Synced')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "SCHEDULING",
        jsonPath = ".status.conditions[?(@.type=='Scheduling')].status",
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
            description: When, and what.
            type: object
            required: [operationTemplate, schedule]
            properties:
              schedule: {description: 'When, as cron writes it.', type: string}
              startingDeadlineSeconds: {description: How late a run may start., type: integer, format: int64}
              concurrencyPolicy: {description: What happens while an earlier one runs., type: string, enum: [Allow, Forbid, Replace], default: Allow}
              failedHistoryLimit: {description: How many failed ones are kept., type: integer, format: int32, default: 1}
              successfulHistoryLimit: {description: How many successful ones are kept., type: integer, format: int32, default: 3}
              operationTemplate: {description: The operation to make., type: object, required: [spec], x-kubernetes-preserve-unknown-fields: true}
          status:
            x-kubernetes-preserve-unknown-fields: true
        """)
public final class CronOperation extends CustomResource<Void, AcceptedStatus> {

    private static final long serialVersionUID = 1;
}
