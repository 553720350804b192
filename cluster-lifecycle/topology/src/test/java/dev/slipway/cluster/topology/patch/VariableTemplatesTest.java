package dev.slipway.cluster.topology.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTemplatesTest {

    private static final VariableValues VARIABLES = new VariableValues(Map.of(
            "disk",
            25_000_000L,
            "half",
            0.5,
            "text",
            "one\ttwo",
            "pools",
            List.of(Map.of("name", "blue"), Map.of("name", "green"))));

    @ParameterizedTest
    @CsvSource({"{{ .disk }},25000000", "1e3,1000", "2.0,2", "{{ .half }},0.5", "1e400,1e400"})
    void wholeNumbersAreIntegersHoweverTheyAreWritten(String template, String expected) {
        assertThat(String.valueOf(ValueTemplate.render(template, VARIABLES))).isEqualTo(expected);
    }

    @Test
    void numbersThatJsonDoesNotKnowAreRefused() {
        assertThatThrownBy(() -> ValueTemplate.render(".inf", VARIABLES)).isInstanceOf(FaultException.class);
    }

    @Test
    void tabsInsideTextsStay() {
        assertThat(ValueTemplate.render("[{{ .text }}]", VARIABLES)).isEqualTo(List.of("one\ttwo"));
        assertThat(ValueTemplate.render("{\n\t\"a\":\t1\n}", VARIABLES)).isEqualTo(Map.of("a", 1L));
    }

    @ParameterizedTest
    @CsvSource({"pools[1].name,green", "pools.0.name,blue", "pools[+1]x.name,green", "pools[0][1].name,blue"})
    void pathsLeadThroughLists(String path, String expected) {
        assertThat(VariablePath.read(VARIABLES, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pools[2]", "pools[-1]", "pools[]", "pools[0", "pools.2", "disk.size"})
    void wrongPathsAreRefused(String path) {
        assertThatThrownBy(() -> VariablePath.read(VARIABLES, path)).isInstanceOf(FaultException.class);
    }

    @Test
    void builtinIsMergedAtAnyDepth() {
        var cluster = new VariableValues(Map.of("builtin", Map.of("cluster", Map.of("name", "c", "uid", "u"))));
        var template = new VariableValues(Map.of("builtin", Map.of("cluster", Map.of("name", "other"))));
        assertThat(cluster.with(template).byName())
                .isEqualTo(Map.of("builtin", Map.of("cluster", Map.of("name", "other", "uid", "u"))));
    }
}
