package dev.slipway.kernel.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.api.meta.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    private static final Map<String, String> LABELS = Map.of("env", "prod", "team", "a");

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "env, In, prod, true",
        "env, In, dev, false",
        "zone, In, x, false",
        "env, NotIn, dev, true",
        "zone, NotIn, x, true",
        "env, NotIn, prod, false",
        "env, Exists, , true",
        "zone, Exists, , false",
        "zone, DoesNotExist, , true",
        "env, DoesNotExist, , false",
        "env, Like, prod, false"
    })
    void requirements(String key, String operator, String value, boolean expected) {
        assertThat(Labels.match(selector(key, operator, value), LABELS)).isEqualTo(expected);
    }

    @Test
    void everythingMustHold() {
        LabelSelector both = new LabelSelector(
                List.of(new LabelSelectorRequirement("env", "In", List.of("prod"))), Map.of("team", "b"));

        assertThat(Labels.match(both, LABELS)).isFalse();
        assertThat(Labels.match(null, LABELS)).isTrue();
        assertThat(Labels.match(new LabelSelector(null, null), LABELS)).isTrue();
    }

    @Test
    void problemsAreNamed() {
        assertThat(Labels.problem(selector("env", "Like", "prod"))).isPresent();
        assertThat(Labels.problem(selector("env", "In", null)))
                .hasValueSatisfying(why -> assertThat(why).contains("can't be empty"));
        assertThat(Labels.problem(selector("env", "Exists", "x")))
                .hasValueSatisfying(why -> assertThat(why).contains("must be empty"));
        assertThat(Labels.problem(selector("env", "In", "x"))).isEmpty();
        assertThat(Labels.problem(null)).isEmpty();
    }

    private static LabelSelector selector(String key, String operator, String value) {
        List<String> values = value == null ? List.of() : List.of(value);
        return new LabelSelector(List.of(new LabelSelectorRequirement(key, operator, values)), null);
    }
}
