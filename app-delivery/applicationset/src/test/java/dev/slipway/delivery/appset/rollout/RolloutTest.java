package dev.slipway.delivery.appset.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String STEPS = """
            - matchExpressions: [{key: env, operator: In, values: [dev]}]
            - matchExpressions: [{key: env, operator: In, values: [prod]}]
              maxUpdate: %s
            """;

    private final Map<String, KubeObject> apps = new LinkedHashMap<>();
    private List<ApplicationSetApplicationStatus> known = List.of();
    private Instant now = START;
    private boolean differs;

    private void app(String name, String env, String sync, String health) {
        apps.put(
                name,
                KubeObject.of(
                        Json.parseYaml("""
                metadata: {name: %s, labels: {env: %s}}
                status: {sync: {status: %s, revision: r1}, health: {status: %s}}
                """.formatted(name, env, sync, health)).get(0)));
    }

    private void operation(String name, String phase) {
        apps.computeIfPresent(name, (key, app) -> app.with(phase, "status", "operationState", "phase")
                .with(now.toString(), "status", "operationState", "startedAt"));
    }

    private Rollout look(String steps) {
        now = now.plusSeconds(10);
        List<RolloutStep> specs = new ArrayList<>();
        KubeObject.of(Json.parseYaml("steps:\n" + steps).get(0))
                .list("steps")
                .forEach(step -> specs.add(Json.convert(step, RolloutStep.class)));
        List<KubeObject> all = List.copyOf(apps.values());
        Rollout rollout = Rollout.of(new Rollout.Situation(specs, known, all, all), app -> differs, now);
        known = rollout.statuses();
        return rollout;
    }

    private Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        known.forEach(status -> states.put(status.application(), status.status()));
        return states;
    }

    @Test
    void aStepWaitsForTheOneBefore() {
        app("a", "dev", "OutOfSync", "Healthy");
        app("b", "prod", "OutOfSync", "Healthy");
        String steps = STEPS.formatted("100%");

        Rollout first = look(steps);
        assertThat(first.due()).containsExactly("a");
        assertThat(first.running()).contains("1");
        assertThat(states()).isEqualTo(Map.of("a", "Pending", "b", "Waiting"));

        now = now.plusSeconds(1);
        operation("a", "Running");
        look(steps);
        assertThat(states()).isEqualTo(Map.of("a", "Progressing", "b", "Waiting"));

        app("a", "dev", "Synced", "Healthy");
        Rollout second = look(steps);
        assertThat(states()).isEqualTo(Map.of("a", "Healthy", "b", "Pending"));
        assertThat(second.due()).containsExactly("b");
        assertThat(second.running()).contains("2");

        app("b", "prod", "Synced", "Healthy");
        operation("b", "Succeeded");
        look(steps);
        Rollout last = look(steps);
        assertThat(states()).isEqualTo(Map.of("a", "Healthy", "b", "Healthy"));
        assertThat(last.running()).isEmpty();
        assertThat(last.due()).isEmpty();
        assertThat(last.problem()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of four lets {1} go")
    @CsvSource({"1, 1", "3, 3", "0, 0", "'50%', 2", "'10%', 1", "'0%', 0", "'all', 1"})
    void noMoreGoAtOnceThanTheStepAllows(String limit, int expected) {
        for (int i = 0; i < 4; i++) {
            app("p" + i, "prod", "OutOfSync", "Healthy");
        }

        Rollout rollout = look(STEPS.formatted(limit));

        assertThat(rollout.due()).hasSize(expected);
        assertThat(rollout.problem().orElse(""))
                .contains(limit.equals("all") ? "invalid maxUpdate value: all" : "Steps [1]");
    }

    @Test
    void aNewRevisionSendsAHealthyOneBack() {
        app("a", "dev", "Synced", "Healthy");
        look(STEPS.formatted(1));
        assertThat(states()).isEqualTo(Map.of("a", "Healthy"));

        apps.computeIfPresent("a", (key, app) -> app.with("r2", "status", "sync", "revision")
                .with("OutOfSync", "status", "sync", "status"));
        look(STEPS.formatted(1));

        assertThat(states()).isEqualTo(Map.of("a", "Pending"));
        assertThat(known.get(0).targetRevisions()).containsExactly("r2");
    }

    @Test
    void aChangedTemplateSendsAHealthyOneBack() {
        app("a", "dev", "Synced", "Healthy");
        look(STEPS.formatted(1));
        differs = true;

        look(STEPS.formatted(1));

        assertThat(states()).isEqualTo(Map.of("a", "Pending"));
    }

    @Test
    void oneThatCannotSyncBlocksItsStep() {
        app("a", "dev", "OutOfSync", "Healthy");
        app("b", "prod", "OutOfSync", "Healthy");
        look(STEPS.formatted(1));
        apps.computeIfPresent(
                "a",
                (key, app) ->
                        app.with(List.of(Map.of("type", "InvalidSpecError", "message", "m")), "status", "conditions"));

        look(STEPS.formatted(1));
        look(STEPS.formatted(1));

        assertThat(states()).isEqualTo(Map.of("a", "Progressing", "b", "Waiting"));
    }

    @Test
    void oneThatIsInNoStepIsNeverSynced() {
        app("a", "dev", "Synced", "Healthy");
        app("b", "prod", "Synced", "Healthy");
        app("x", "other", "OutOfSync", "Healthy");

        Rollout rollout = look(STEPS.formatted(1));

        assertThat(rollout.due()).isEmpty();
        assertThat(known.get(2).step()).isEqualTo("-1");
        assertThat(rollout.running()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            - matchExpressions: [{key: env, operator: Exists}]                   | Step 1 has invalid matchExpression operators: Exists
            - {matchExpressions: [{key: env, operator: NotIn, values: [x]}]}     | ''
            - {matchExpressions: []}                                             | ''
            - {matchExpressions: [{key: nope, operator: In, values: [x]}]}       | Steps [1] have no applications
            """)
    void stepsThatAreWrongSaySo(String step, String expected) {
        app("a", "dev", "Synced", "Healthy");

        assertThat(look(step + "\n").problem().orElse("")).contains(expected);
    }

    @Test
    void oneThatIsInSeveralStepsIsAProblem() {
        app("a", "dev", "Synced", "Healthy");

        assertThat(look("- {}\n- {}\n").problem()).contains("Application 'a' is selected by multiple steps: (1-2)");
    }
}
