package dev.slipway.cli.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftReportTest {

    private static final KubeObject LIVE = KubeObject.of(Json.parseYaml("""
            apiVersion: rds.aws.upbound.io/v1beta1
            kind: Instance
            metadata:
              name: db
              annotations: {example.org/note: hand}
              managedFields:
              - manager: apiextensions.crossplane.io/composed/abc
                operation: Apply
                time: "2026-01-01T00:00:00Z"
                fieldsV1:
                  f:spec: {f:forProvider: {f:size: {}, f:rules: {'k:{"id":"a"}': {.: {}, f:id: {}, f:port: {}}}, f:atomic: {}}}
              - manager: kubectl-edit
                operation: Update
                time: "2026-01-02T00:00:00Z"
                fieldsV1:
                  f:metadata: {f:annotations: {'f:example.org/note': {}}}
                  f:spec: {f:forProvider: {f:size: {}}}
              - manager: slipway-late-zone
                operation: Apply
                fieldsV1: {f:spec: {f:forProvider: {f:zone: {}}}}
              - manager: slipway-managed
                operation: Apply
                subresource: status
                fieldsV1: {f:status: {}, f:spec: {f:odd: {}}}
            spec:
              odd: 1
              forProvider: {size: 40, zone: z, rules: [{id: a, port: 1}], atomic: [1, 2]}
            status: {atProvider: {size: 20}}
            """).get(0));

    @Test
    void fieldsHaveTheOwnersThatTheObjectRecords() {
        FieldOwners owners = new FieldOwners(LIVE);

        assertThat(owners.of("spec.forProvider.size"))
                .extracting(FieldOwners.Owner::source)
                .containsExactly("kubectl-edit", "composition");
        assertThat(owners.of("spec.forProvider.zone"))
                .extracting(FieldOwners.Owner::source)
                .containsExactly("late initialisation");
        assertThat(owners.of("spec.forProvider.rules[0].port")).hasSize(1);
        assertThat(owners.of("spec.forProvider.atomic[1]")).hasSize(1);
        assertThat(owners.of("metadata.annotations['example.org/note']")).hasSize(1);
        assertThat(owners.of("spec.odd")).as("a status is no owner of a spec").isEmpty();
        assertThat(owners.of("spec.forProvider.nothing")).isEmpty();
    }

    @Test
    void aReportSaysWhoWantsWhatAndWhoChangedIt() {
        Drift cluster = new Drift(List.of(new Drift.Field("spec.forProvider.size", 20L, 40L)));
        Drift cloud = new Drift(List.of(new Drift.Field("size", 40L, 20L), new Drift.Field("tags", "a", null)));
        DriftReport report = report(change(
                new Change.Update(cluster),
                cluster,
                List.of(new CloudCall("db", new Change.Update(cloud), "")),
                "no credentials"));

        assertThat(report.text()).isEqualTo("""
                Instance db
                  cluster: spec.forProvider.size is 40, by kubectl-edit at 2026-01-02T00:00:00Z; should be 20, by composition
                  cloud: size is 20, by somebody outside of Kubernetes; should be 40, by kubectl-edit at 2026-01-02T00:00:00Z
                  cloud: tags is absent, by somebody outside of Kubernetes; should be a, by its kind
                ! Instance db: no credentials""");
        KubeObject json = KubeObject.of(Json.parseYaml(report.json()).get(0));
        assertThat(json.list("findings")).hasSize(3);
        assertThat(json.list("problems")).containsExactly("Instance db: no credentials");
    }

    @Test
    void whatIsMissingOrSurplusIsAFinding() {
        DriftReport report = report(
                change(new Change.Delete(), Drift.none(), List.of(new CloudCall("db", new Change.Create(), "")), ""));

        assertThat(report.text()).contains("cluster: surplus").contains("cloud: missing");
        assertThat(report(change(new Change.Keep(), Drift.none(), List.of(), ""))
                        .text())
                .isEqualTo("No drift: everything is as wanted.");
    }

    @Test
    void ownershipListsEveryFieldWithWhatTheCloudHas() {
        assertThat(new Ownership(LIVE).text())
                .contains("spec.forProvider.size: 40, by kubectl-edit at 2026-01-02T00:00:00Z; in the cloud 20")
                .contains("spec.forProvider.zone: \"z\", by late initialisation")
                .contains("spec.odd: 1, by nobody on record");
        assertThat(new Ownership(LIVE).tree()).hasSize(5);
    }

    private static DriftReport report(PredictedChange change) {
        return DriftReport.of(new Prediction(List.of(change), List.of()), ref -> Optional.of(LIVE));
    }

    private static PredictedChange change(Change change, Drift fields, List<CloudCall> calls, String problem) {
        Ref ref = LIVE.ref();
        return new PredictedChange(ref, ref.name(), "database", null, change, fields, calls, 1, List.of(), problem);
    }
}
