package dev.slipway.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void wholeNumbersAreLongAndOthersDouble() {
        assertThat(Json.tree(bytes("{\"a\": 1, \"b\": 1.0, \"c\": 9223372036854775807}")))
                .isEqualTo(Map.of("a", 1L, "b", 1.0, "c", Long.MAX_VALUE));
    }

    @Test
    void aNumberOrATextIsReadFromEither() {
        assertThat(Json.convert(3L, IntOrString.class)).isEqualTo(new IntOrString(3));
        assertThat(Json.convert("10%", IntOrString.class)).isEqualTo(new IntOrString("10%"));
        invalid(() -> Json.convert(Long.MAX_VALUE, IntOrString.class), "");
    }

    @Test
    void absentFieldsOfARecordStayAbsent() {
        Condition condition = new Condition("Ready", "True", "Available", null, "2024-01-01T00:00:00Z", null);

        assertThat(Json.tree((Object) condition)).containsOnlyKeys("type", "status", "reason", "lastTransitionTime");
    }

    @Test
    void fieldsThatARecordDoesNotKnowAreLeftOutUnlessReadStrictly() {
        Map<String, Object> tree = Map.of("type", "Ready", "status", "True", "extra", 1L);

        assertThat(Json.convert(tree, Condition.class).type()).isEqualTo("Ready");
        invalid(() -> Json.convertStrictly(tree, Condition.class), "extra");
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedByItsPath() {
        invalid(() -> Json.convert(Map.of("observedGeneration", "four"), Condition.class), "observedGeneration: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "{", "{\"a\": }", "nonsense"})
    void whatIsNoJsonObjectIsInvalid(String text) {
        invalid(() -> Json.tree(bytes(text)), "not a JSON object");
    }

    @Test
    void yamlOfATreeReadsBackAsTheSameTree() {
        Map<String, Object> tree =
                Map.of("a", List.of(1L, "1", "yes", "2024-01-01", Map.of("b", true)), "c", Map.of(), "d", "x: y\nz");

        assertThat(Json.parseYaml(Json.toYaml(tree))).containsExactly(tree);
    }

    static void invalid(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContainingAll(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
