package dev.slipway.provider.gcp.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"LIVE", "ARCHIVED", "ANY"})
    void stateSurvivesTheWayToGoogleAndBack(String state) {
        List<Object> ours = List.of(Map.of("condition", Map.of("age", 30, "withState", state)));

        List<Object> googles = LifecycleRules.googles(ours);

        assertThat(googles.toString()).doesNotContain("withState").contains("age=30");
        assertThat(LifecycleRules.ours(googles)).isEqualTo(ours);
    }
}
