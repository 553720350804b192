package dev.slipway.cluster.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final KubeObject CHECK = object("""
            spec:
              checks:
                nodeStartupTimeoutSeconds: 300
                unhealthyNodeConditions: [{type: Ready, status: Unknown, timeoutSeconds: 100}]
                unhealthyMachineConditions: [{type: Broken, status: "True", timeoutSeconds: 0}]
            """);

    @Test
    void aConditionCountsOnceItHasLasted() {
        KubeObject machine = object("status: {nodeRef: {name: a}}");

        Verdict early = examine(machine, node("2026-03-01T11:59:00Z"));
        Verdict late = examine(machine, node("2026-03-01T11:58:00Z"));

        assertThat(early.isHealthy()).isTrue();
        assertThat(early.recheck()).contains(Duration.ofSeconds(40));
        assertThat(late.reason()).contains("UnhealthyNode");
        assertThat(late.problem()).contains("Ready").contains("Unknown").contains("100s");
    }

    @Test
    void aMachineThatNeverGetsANodeIsUnhealthyAfterAWhile() {
        KubeObject young = object("metadata: {creationTimestamp: \"2026-03-01T11:58:00Z\"}");
        KubeObject old = object("metadata: {creationTimestamp: \"2026-03-01T11:50:00Z\"}");

        assertThat(examine(young, Optional.empty()).recheck()).contains(Duration.ofSeconds(180));
        assertThat(examine(old, Optional.empty()).reason()).contains("NodeStartupTimeout");
        assertThat(new Checkup(CHECK.with(0, "spec", "checks", "nodeStartupTimeoutSeconds"), NOW)
                        .examine(old, Optional.empty(), true, Instant.EPOCH)
                        .isHealthy())
                .isTrue();
    }

    @Test
    void timeBeforeTheClusterWasUpDoesNotCount() {
        KubeObject old = object("metadata: {creationTimestamp: \"2026-03-01T11:00:00Z\"}");

        assertThat(new Checkup(CHECK, NOW)
                        .examine(old, Optional.empty(), true, Instant.parse("2026-03-01T11:59:00Z"))
                        .isHealthy())
                .isTrue();
    }

    @Test
    void aNodeThatIsGoneIsAProblemAndOneThatCannotBeAskedForIsNot() {
        KubeObject machine = object("status: {nodeRef: {name: a}}");

        assertThat(examine(machine, Optional.empty()).reason()).contains("NodeDeleted");
        assertThat(new Checkup(CHECK, NOW)
                        .examine(machine, Optional.empty(), false, Instant.EPOCH)
                        .isHealthy())
                .isTrue();
    }

    @Test
    void aMachinesOwnConditionsAndTheAnnotationCountToo() {
        KubeObject broken = object("""
                status:
                  nodeRef: {name: a}
                  conditions: [{type: Broken, status: "True", lastTransitionTime: "2026-03-01T11:59:59Z"}]
                """);
        KubeObject marked = object("metadata: {annotations: {cluster.x-k8s.io/remediate-machine: \"\"}}");

        assertThat(examine(broken, node("2026-03-01T11:59:59Z")).reason()).contains("UnhealthyMachine");
        assertThat(examine(marked, Optional.empty()).reason()).contains("HasRemediateAnnotation");
    }

    @ParameterizedTest
    @CsvSource({
        "40%, '', 2, true, 0",
        "40%, '', 3, false, 0",
        "1, '', 1, true, 0",
        "'', '', 5, true, 0",
        "1, '[2-4]', 3, true, 1",
        "1, '[2-4]', 1, false, 0",
        "nonsense, '', 1, false, 0"
    })
    void nothingIsRemediatedWhileTooManyAreUnhealthy(
            String most, String range, int unhealthy, boolean allowed, int left) {
        KubeObject check = object("spec: {}");
        if (!most.isEmpty()) {
            Object value = most.matches("\\d+") ? (Object) Integer.valueOf(most) : most;
            check = check.with(value, "spec", "remediation", "triggerIf", "unhealthyLessThanOrEqualTo");
        }
        if (!range.isEmpty()) {
            check = check.with(range, "spec", "remediation", "triggerIf", "unhealthyInRange");
        }

        Limit limit = Limit.of(check, 5, unhealthy);

        assertThat(limit.allowed()).isEqualTo(allowed);
        assertThat(limit.left()).isEqualTo(left);
    }

    private static Verdict examine(KubeObject machine, Optional<KubeObject> node) {
        return new Checkup(CHECK, NOW).examine(machine, node, true, Instant.EPOCH);
    }

    private static Optional<KubeObject> node(String since) {
        return Optional.of(object(
                "status: {conditions: [{type: Ready, status: Unknown, lastTransitionTime: \"" + since + "\"}]}"));
    }

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
