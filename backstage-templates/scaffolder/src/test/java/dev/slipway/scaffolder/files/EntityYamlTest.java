package dev.slipway.scaffolder.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Byte for byte what Backstage's library writes; the cases were recorded from it. */
final class EntityYamlTest {

    static Stream<Map<?, ?>> recorded() {
        try (var stream = EntityYamlTest.class.getResourceAsStream("entity-yaml.json")) {
            byte[] json = Objects.requireNonNull(stream, "entity-yaml.json").readAllBytes();
            return Json.object(json).list("cases").stream().map(one -> (Map<?, ?>) one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void isWrittenAsRecorded(Map<?, ?> recorded) {
        Map<String, Object> tree = KubeObject.of(recorded).map("tree");

        assertThat(EntityYaml.of(tree)).isEqualTo(recorded.get("want"));
        assertThat(Json.parseYaml(EntityYaml.of(Map.of("plain", "text")))).containsExactly(Map.of("plain", "text"));
    }

    @Test
    void listsAreIndentedAndTextsQuotedOnlyInNeed() {
        assertThat(EntityYaml.of(Map.of("tags", List.of("a", "true", "x: y", "it's", "\"q\""))))
                .isEqualTo("""
                tags:
                  - a
                  - "true"
                  - "x: y"
                  - it's
                  - '"q"'
                """);
        assertThat(EntityYaml.of(Map.of())).isEqualTo("{}\n");
        assertThat(EntityYaml.of(Map.of("n", Arrays.asList(null, List.of(), Map.of(), 1.0, 2.5e-7))))
                .isEqualTo("n:\n  - null\n  - []\n  - {}\n  - 1\n  - 2.5e-7\n");
    }
}
