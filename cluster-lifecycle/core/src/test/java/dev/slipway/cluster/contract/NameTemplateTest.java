package dev.slipway.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameTemplateTest {

    private static final Map<String, Object> DATA = Map.of("cluster", Map.of("name", "team"));

    @Test
    void aNameIsMadeOfDataAndARandomEnd() {
        assertThat(NameTemplate.render("{{ .cluster.name }}-x-{{ .random }}", DATA, "abcde"))
                .isEqualTo("team-x-abcde");
    }

    @Test
    void aLongNameIsCutAndKeepsItsEnd() {
        var name = NameTemplate.render("{{ .cluster.name }}-" + "y".repeat(80), DATA, "abcde");
        assertThat(name).hasSize(63).endsWith("yabcde");
    }

    @Test
    void whatIsMissingOrBrokenIsSaidWithTheTemplate() {
        assertThatThrownBy(() -> NameTemplate.render("{{ .machine.name }}", DATA, "abcde"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("{{ .machine.name }}");
        assertThatThrownBy(() -> NameTemplate.render("{{ .cluster", DATA, "abcde"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void endsFollowFromTheirTextOrDiffer() {
        assertThat(Suffixes.of("a"))
                .isEqualTo(Suffixes.of("a"))
                .isNotEqualTo(Suffixes.of("b"))
                .matches("[a-z2-9]{5}");
        var random = new Suffixes();
        assertThat(IntStream.range(0, 50).mapToObj(i -> random.get()).collect(Collectors.toSet()))
                .hasSizeGreaterThan(45)
                .allMatch(end -> end.matches("[a-z2-9]{5}"));
    }
}
