package dev.slipway.portal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private static Row row(String apiVersion, String kind, String rest) {
        return Rows.of(KubeObject.of(
                Json.parseYaml("""
                apiVersion: %s
                kind: %s
                metadata: {name: it, namespace: team, creationTimestamp: "2026-01-02T10:00:00Z"}
                %s
                """.formatted(apiVersion, kind, rest)).get(0)));
    }

    private static Row thing(String conditions) {
        return row("example.org/v1", "Thing", "status: {conditions: [" + conditions + "]}");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: Ready, status: 'True', reason: Available} | READY | ready",
                "{type: Ready, status: 'False', reason: Creating} | PROGRESSING | on its way",
                "{type: Ready, status: 'False', reason: ReconcileError} | FAILED | a reason that is an error",
                "{type: Ready, status: Unknown, reason: Error} | PROGRESSING | not known is no failure",
                "{type: Available, status: 'True', reason: Available} | READY | a cluster says available",
                "{type: Stalled, status: 'True', reason: X}, {type: Ready, status: 'False', reason: X} | FAILED | stalled",
                "{type: Stalled, status: 'False', reason: X}, {type: Ready, status: 'True', reason: X} | READY | not stalled",
                "{type: Synced, status: 'False', reason: X}, {type: Ready, status: 'True', reason: X} | FAILED | refused",
                "{type: Other, status: 'True', reason: X} | UNKNOWN | nothing that tells"
            })
    void conditionsTellTheState(String conditions, RowState state, String why) {
        assertThat(thing(conditions).state()).as(why).isEqualTo(state);
    }

    @Test
    void theMessageSaysWhyOnOneLineAndNothingWhenAllIsWell() {
        assertThat(thing("{type: Ready, status: 'False', reason: Creating, message: \"waits\\n  for it\"}")
                        .message())
                .isEqualTo("Creating: waits for it");
        assertThat(thing("{type: Ready, status: 'True', reason: Available, message: fine}")
                        .message())
                .isEmpty();
        assertThat(thing("").message()).isEqualTo("has not said how it is yet");
    }

    @Test
    void aLongMessageIsCut() {
        String message = thing("{type: Ready, status: 'False', reason: X, message: '" + "y".repeat(1000) + "'}")
                .message();
        assertThat(message).hasSize(401).endsWith("…");
    }

    @Test
    void whatIsBeingDeletedSaysSoWhateverItsConditions() {
        Row row = Rows.of(KubeObject.of(Json.parseYaml("""
                apiVersion: example.org/v1
                kind: Thing
                metadata: {name: it, deletionTimestamp: "2026-01-02T10:00:00Z"}
                status: {conditions: [{type: Ready, status: "True", reason: Available}]}
                """).get(0)));
        assertThat(row.state()).isEqualTo(RowState.DELETING);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Synced | Healthy | Succeeded | READY | well",
                "OutOfSync | Healthy | Succeeded | PROGRESSING | to be synced",
                "Synced | Progressing | Succeeded | PROGRESSING | rolling out",
                "Synced | Degraded | Succeeded | FAILED | degraded",
                "OutOfSync | Missing | Failed | FAILED | the sync failed"
            })
    void applicationsAreJudgedBySyncHealthAndOperation(
            String sync, String health, String phase, RowState state, String why) {
        Row row =
                row("argoproj.io/v1alpha1", "Application", """
                spec: {project: shop, source: {repoURL: "https://git/x"}, destination: {name: prod}}
                status:
                  sync: {status: %s, revision: abc}
                  health: {status: %s}
                  operationState: {phase: %s}
                """.formatted(sync.strip(), health.strip(), phase.strip()));
        assertThat(row.state()).as(why).isEqualTo(state);
        assertThat(row.details())
                .containsEntry("project", "shop")
                .containsEntry("destination", "prod")
                .containsEntry("revision", "abc");
    }

    @Test
    void anApplicationsErrorIsItsMessage() {
        Row row = row("argoproj.io/v1alpha1", "Application", """
                status:
                  sync: {status: Synced}
                  health: {status: Healthy}
                  conditions: [{type: OrphanedResourceWarning, message: mild}, {type: ComparisonError, message: no such path}]
                """);
        assertThat(row.state()).isEqualTo(RowState.FAILED);
        assertThat(row.message()).isEqualTo("no such path");
    }

    @Test
    void aPlanThatWaitsIsNamedWithItsContent() {
        Row row = row("infra.contrib.fluxcd.io/v1alpha2", "Terraform", """
                status: {plan: {pending: plan-main-abc, contentHash: "0123456789"}}
                """);
        assertThat(row.details())
                .containsEntry("pendingPlan", "plan-main-abc")
                .containsEntry("contentHash", "0123456789");
    }

    @Test
    void fieldsOfWrongTypesAreLeftOut() {
        Row row = row("argoproj.io/v1alpha1", "Application", "spec: {project: [1], destination: text}\nstatus: 3");
        assertThat(row.state()).isEqualTo(RowState.UNKNOWN);
        assertThat(row.details()).isEmpty();
    }
}
