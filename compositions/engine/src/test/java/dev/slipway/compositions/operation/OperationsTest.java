package dev.slipway.compositions.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes operations decides without a cluster. */
class OperationsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final KubeObject cron = maker("CronOperation", """
            schedule: "0 * * * *"
            successfulHistoryLimit: 1
            operationTemplate:
              metadata: {labels: {team: a}, annotations: {note: x}}
              spec: {mode: Pipeline, pipeline: [{step: one, functionRef: {name: f}}]}
            """);

    @Test
    void anOperationIsMadeByTheTemplateAndBelongsToItsMaker() {
        KubeObject next = Made.next(cron, Ops.MADE_BY_CRON, "tick-1");

        assertThat(next.ref()).isEqualTo(new Ref(Ops.OPERATION, "", "tick-1"));
        assertThat(next.labels()).containsEntry("team", "a").containsEntry("ops.crossplane.io/cronoperation", "tick");
        assertThat(next.annotations()).containsEntry("note", "x");
        assertThat(next.map("spec")).isEqualTo(cron.map("spec", "operationTemplate", "spec"));
        assertThat(next.controller())
                .hasValueSatisfying(owner -> assertThat(owner.uid()).isEqualTo("uid-tick"));
    }

    @Test
    void historyIsKeptAsLongAsTheMakerSays() {
        Made made = Made.by(
                cron,
                List.of(
                        operation("good-2", 2, "True"),
                        operation("running", 9, "Unknown"),
                        operation("bad-3", 3, "False"),
                        operation("good-1", 1, "True"),
                        operation("bad-4", 4, "False"),
                        operation("new", 10, ""),
                        operation("foreign", 0, "True").without("metadata", "ownerReferences")));

        assertThat(made.garbage(cron)).extracting(KubeObject::name).containsExactly("good-1", "bad-3");
        assertThat(made.running()).extracting(KubeObject::name).containsExactly("running", "new");
        assertThat(made.status(cron))
                .containsEntry("lastScheduleTime", "2026-03-10T12:00:10Z")
                .containsEntry("lastSuccessfulTime", "2026-03-10T12:01:02Z")
                .containsEntry("runningOperationRefs", List.of(Map.of("name", "running"), Map.of("name", "new")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */15 * * * *  | 2026-03-10T12:15:00Z
            @hourly       | 2026-03-10T13:00:00Z
            @daily        | 2026-03-11T00:00:00Z
            @weekly       | 2026-03-15T00:00:00Z
            @monthly      | 2026-04-01T00:00:00Z
            @yearly       | 2027-01-01T00:00:00Z
            @every 1h30m  | 2026-03-10T13:30:00Z
            """)
    void schedules(String schedule, Instant next) {
        assertThat(Cron.parse(schedule).next(NOW)).contains(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @sometimes    | unrecognized descriptor
            @every never  | invalid duration
            @every 10ms   | shorter than a second
            every day     | expected exactly 5 fields
            """)
    void schedulesThatCannotBeRead(String schedule, String why) {
        assertThatThrownBy(() -> Cron.parse(schedule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void everyStepOfAnOperationSeesTheObjectThatItIsFor() {
        KubeObject watch = maker("WatchOperation", """
                watch: {apiVersion: v1, kind: ConfigMap}
                operationTemplate:
                  spec:
                    mode: Pipeline
                    pipeline:
                    - {step: one, functionRef: {name: f}, requirements: {requiredResources: [{requirementName: own}]}}
                    - {step: two, functionRef: {name: g}}
                """);

        KubeObject made = WatchPass.operation(watch, changed("7"));

        assertThat(made.name())
                .matches("tick-[0-9a-f]{7}")
                .isNotEqualTo(WatchPass.operation(watch, changed("8")).name());
        assertThat(made.annotations())
                .containsEntry("ops.crossplane.io/watched-resource-kind", "ConfigMap")
                .containsEntry("ops.crossplane.io/watched-resource-namespace", "team")
                .containsEntry("ops.crossplane.io/watched-resource-resourceversion", "7");
        assertThat(Json.toYaml(made.list("spec", "pipeline")))
                .contains("requirementName: own")
                .containsPattern("(?s)requirementName: ops.crossplane.io/watched-resource.*step: two.*"
                        + "requirementName: ops.crossplane.io/watched-resource");
    }

    @Test
    void whatWasHandledIsNotHandledAgainHoweverItsOperationEnded() {
        KubeObject watch = maker("WatchOperation", "watch: {apiVersion: v1, kind: ConfigMap}");
        Handled none = Handled.of(watch);
        assertThat(none.news(List.of(changed("10"), changed("9"))))
                .extracting(KubeObject::resourceVersion)
                .containsExactly("9", "10");

        Map<String, Object> status = new LinkedHashMap<>();
        none.with(changed("9")).write(status);
        KubeObject later = watch.with(status, "status");

        assertThat(Handled.of(later).news(List.of(changed("10"), changed("9"))))
                .extracting(KubeObject::resourceVersion)
                .containsExactly("10");
        assertThat(Handled.of(later.with("Secret", "spec", "watch", "kind")).resourceVersion())
                .isEmpty();
    }

    @Test
    void anOperationFailsForGoodWhenItHasFailedOftenEnough() {
        KubeObject operation = KubeObject.of(new Ref(Ops.OPERATION, "", "one"));

        KubeObject once = operation.with(OperationStatus.of(operation, NOW).failed("boom", 2), "status");
        assertThat(once.condition("Succeeded")).hasValueSatisfying(condition -> {
            assertThat(condition.status()).isEqualTo("Unknown");
            assertThat(condition.reason()).isEqualTo("PipelineRunning");
        });
        assertThat(OperationPass.isOver(once)).isFalse();

        KubeObject twice = once.with(OperationStatus.of(once, NOW).failed("boom", 2), "status");
        assertThat(twice.at("status", "failures")).hasValue(2L);
        assertThat(twice.condition("Succeeded")).hasValueSatisfying(condition -> assertThat(condition.message())
                .isEqualTo("failure limit of 2 reached, the last one: boom"));
        assertThat(OperationPass.isOver(twice)).isTrue();
    }

    @Test
    void whatWasAppliedIsRememberedOnceAndInOrder() {
        KubeObject operation = KubeObject.of(new Ref(Ops.OPERATION, "", "one"))
                .with(
                        List.of(Map.of("apiVersion", "v1", "kind", "Secret", "namespace", "a", "name", "s")),
                        "status",
                        "appliedResourceRefs");
        OperationStatus status = OperationStatus.of(operation, NOW);

        status.applied(new Ref(Gvk.of("v1", "Secret"), "a", "s"));
        status.applied(new Ref(Gvk.of("v1", "ConfigMap"), "a", "c"));

        assertThat((List<?>) status.succeeded().get("appliedResourceRefs"))
                .extracting(ref -> String.valueOf(((Map<?, ?>) ref).get("kind")))
                .containsExactly("ConfigMap", "Secret");
    }

    private static KubeObject maker(String kind, String spec) {
        return KubeObject.of(Map.of(
                "apiVersion",
                "ops.crossplane.io/v1alpha1",
                "kind",
                kind,
                "metadata",
                Map.of("name", "tick", "uid", "uid-tick"),
                "spec",
                Json.parseYaml(spec).get(0)));
    }

    private KubeObject operation(String name, int second, String succeeded) {
        KubeObject operation = KubeObject.of(new Ref(Ops.OPERATION, "", name))
                .with(NOW.plusSeconds(second).toString(), "metadata", "creationTimestamp")
                .with(List.of(OwnerRef.controllerOf(cron).toMap()), "metadata", "ownerReferences");
        return succeeded.isEmpty()
                ? operation
                : operation.with(
                        List.of(Map.of(
                                "type",
                                "Succeeded",
                                "status",
                                succeeded,
                                "reason",
                                "R",
                                "lastTransitionTime",
                                NOW.plusSeconds(60 + second).toString())),
                        "status",
                        "conditions");
    }

    private static KubeObject changed(String resourceVersion) {
        return KubeObject.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", "c", "namespace", "team", "uid", "u", "resourceVersion", resourceVersion)));
    }
}
