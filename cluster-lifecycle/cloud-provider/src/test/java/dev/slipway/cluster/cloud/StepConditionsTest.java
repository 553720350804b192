package dev.slipway.cluster.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepConditionsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-03-01T10:00:00Z");

    private static final KubeObject OWNER = KubeObject.of(Map.of(
            "status",
            Map.of(
                    "conditions",
                    List.of(
                            Map.of(
                                    "type",
                                    "VpcReady",
                                    "status",
                                    "False",
                                    "severity",
                                    "Error",
                                    "reason",
                                    "X",
                                    "lastTransitionTime",
                                    "2026-03-01T10:00:00Z"),
                            Map.of("type", "Other", "status", "True", "lastTransitionTime", "2026-03-01T10:00:00Z")))));

    private static Map<?, ?> find(StepConditions conditions, String type) {
        return conditions.list().stream()
                .map(Map.class::cast)
                .filter(one -> type.equals(one.get("type")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNobodySaysAnythingAboutStays() {
        StepConditions conditions = StepConditions.continuing(OWNER, NOW);

        assertThat(conditions.list()).isEqualTo(OWNER.list("status", "conditions"));
    }

    @Test
    void whatTakesTooLongIsAWarningThatSaysSinceWhenAndWhatToDo() {
        StepConditions before = StepConditions.continuing(OWNER, NOW);
        Progress.Waiting young = new Progress.Waiting("cluster", "waits: CREATING", NOW.minusSeconds(1799));
        Progress.Waiting old = new Progress.Waiting("cluster", "waits: CREATING", NOW.minusSeconds(1800));

        Map<?, ?> usual = find(before.step("VpcReady", young, "VpcFailed"), "VpcReady");
        Map<?, ?> stuck = find(before.step("VpcReady", old, "VpcFailed"), "VpcReady");
        Map<?, ?> leaving = find(before.leaving("VpcReady", old), "VpcReady");

        assertThat(usual.get("severity")).isEqualTo("Info");
        assertThat(usual.get("message")).asString().doesNotContain("unusually");
        assertThat(stuck.get("severity")).isEqualTo("Warning");
        assertThat(stuck.get("reason")).isEqualTo("InProgress");
        assertThat(stuck.get("message"))
                .asString()
                .contains("CREATING", "since " + NOW.minusSeconds(1800), "unusually long. Look for it");
        assertThat(leaving.get("reason")).isEqualTo("Deleting");
        assertThat(leaving.get("message")).asString().contains("unusually long");
    }

    @Test
    void failedStepHasThePeersReasonAndKeepsItsTime() {
        StepConditions conditions = StepConditions.continuing(OWNER, NOW)
                .step("VpcReady", new Progress.Failed("vpc", "VpcLimitExceeded.", "Ask.", BEFORE), "VpcFailed");

        assertThat(find(conditions, "VpcReady"))
                .isEqualTo(Map.of(
                        "type",
                        "VpcReady",
                        "status",
                        "False",
                        "severity",
                        "Error",
                        "reason",
                        "VpcFailed",
                        "message",
                        "vpc: VpcLimitExceeded. Ask.",
                        "lastTransitionTime",
                        "2026-03-01T10:00:00Z"));
    }

    @Test
    void readyStepHasNeitherSeverityNorReason() {
        StepConditions conditions =
                StepConditions.continuing(OWNER, NOW).step("VpcReady", new Progress.Ready(), "VpcFailed");

        assertThat(find(conditions, "VpcReady"))
                .isEqualTo(Map.of("type", "VpcReady", "status", "True", "lastTransitionTime", NOW.toString()));
    }

    @Test
    void waitingStepSaysWhatForAndSinceWhen() {
        StepConditions conditions = StepConditions.continuing(OWNER, NOW)
                .step("SubnetsReady", new Progress.Waiting("subnet-a", "waits for vpc", NOW.minusSeconds(60)), "X")
                .leaving("VpcReady", new Progress.Waiting("vpc", "is being deleted", NOW.minusSeconds(60)));

        assertThat(find(conditions, "SubnetsReady").get("message"))
                .isEqualTo("subnet-a: waits for vpc (since 2026-03-01T11:59:00Z)");
        assertThat(find(conditions, "VpcReady").get("reason")).isEqualTo("Deleting");
    }

    @Test
    void fieldsWithoutEffectAreNamedAndNoneTakeTheConditionAway() {
        StepConditions some = StepConditions.continuing(OWNER, NOW).ignoring(List.of("spec.bastion"));

        assertThat(String.valueOf(find(some, "FieldsIgnored").get("message"))).contains("spec.bastion");
        assertThat(some.ignoring(List.of()).list()).hasSize(2);
    }
}
