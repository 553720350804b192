package dev.slipway.testkit.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRulesTest {

    private static final String RIGHT = """
            metadata: {generation: 2}
            status:
              observedGeneration: 2
              conditions:
              - {type: Ready, status: "True", reason: Available, lastTransitionTime: "2026-01-01T00:00:00Z"}
              - {type: Stalled, status: "False", reason: Fine, lastTransitionTime: "2026-01-01T00:00:00Z"}
            """;

    @Test
    void aRightStatusBreaksNoRule() throws JsonProcessingException {
        assertThat(StatusRules.owning("Ready", "Stalled").broken(yaml(RIGHT))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "generation: 2}         | generation: 3}      | observedGeneration is 2",
                "observedGeneration: 2  | phase: x            | Ready has no observedGeneration",
                "type: Stalled          | type: Ready         | Ready is there twice",
                "type: Stalled          | type: Paused        | Stalled is missing",
                "reason: Available,     | reason: '',         | Ready has no reason",
                "status: \"True\"       | status: \"Yes\"     | Ready has the status 'Yes'",
                "status: \"True\"       | status: \"False\"   | Ready is False without a message",
                "status: \"False\"      | status: \"True\"    | 'Stalled, but Ready is not False'",
                "2026-01-01T            | yesterday           | Ready has no lastTransitionTime",
            })
    void everyRuleIsSeenBroken(String right, String wrong, String said) throws JsonProcessingException {
        var broken = StatusRules.owning("Ready", "Stalled").broken(yaml(RIGHT.replace(right, wrong)));
        assertThat(broken).anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @Test
    void anObjectWithoutAnyStatusMissesWhatIsOwned() throws JsonProcessingException {
        assertThat(StatusRules.owning("Ready").broken(yaml("metadata: {generation: 1}")))
                .containsExactly("Ready is missing");
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new YAMLMapper().readTree(text);
    }
}
