package dev.slipway.compositions.function.required;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.testing.Calls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static Selection selection(String yaml) {
        return Fields.read(Calls.yaml(yaml), "", Selection::read);
    }

    private static List<FunctionResource> found(String... objects) {
        return Arrays.stream(objects)
                .map(object -> FunctionResource.of(Calls.yaml(object)))
                .toList();
    }

    private static List<Object> names(Selection selection, String... objects) {
        return selection.chosen(found(objects)).stream()
                .map(resource -> resource.resourceOrEmpty().get("name"))
                .toList();
    }

    @Test
    void numbersAreSortedAsNumbersAndAbsentOnesAreZero() {
        Selection byWeight = selection("{sortByFieldPath: weight}");

        assertThat(names(
                        byWeight,
                        "{name: a, weight: 10}",
                        "{name: b, weight: 9}",
                        "{name: c}",
                        "{name: d, weight: -1}"))
                .containsExactly("d", "c", "b", "a");
    }

    @Test
    void textsAreSortedAsTextsAndEqualOnesKeepTheirOrder() {
        Selection byTier = selection("{sortByFieldPath: tier}");

        assertThat(names(byTier, "{name: a, tier: x}", "{name: b, tier: B}", "{name: c, tier: x}", "{name: d}"))
                .containsExactly("d", "b", "a", "c");
    }

    @Test
    void textsAndNumbersHaveNoCommonOrder() {
        Selection byTier = selection("{sortByFieldPath: tier}");

        assertThatThrownBy(() -> names(byTier, "{tier: x}", "{tier: 1}"))
                .isInstanceOf(InputException.class)
                .hasMessage("cannot sort values of different types \"string\" and \"float64\"");
    }

    @Test
    void anOrderThatNobodyNeedsIsNoProblem() {
        assertThat(names(selection("{sortByFieldPath: map}"), "{name: a, map: {}}"))
                .containsExactly("a");
        assertThat(names(selection("{sortByFieldPath: nothing}"), "{name: b}", "{name: a}"))
                .containsExactly("b", "a");
    }

    @Test
    void atMostSoManyAreTaken() {
        assertThat(names(selection("{maxMatch: 1, sortByFieldPath: name}"), "{name: b}", "{name: a}"))
                .containsExactly("a");
        assertThat(names(selection("{maxMatch: 0}"), "{name: b}")).isEmpty();
    }

    @Test
    void labelsComeFromTheInputAndTheComposite() {
        Selection selection = selection("""
                matchLabels:
                - {key: a, type: Value, value: one}
                - {key: b, valueFromFieldPath: "spec.names[1]"}
                - {key: c, valueFromFieldPath: spec.size, fromFieldPathPolicy: Optional}
                - {key: d, type: Unheard}
                """);

        assertThat(selection.labels(Calls.yaml("spec: {names: [x, y], size: 7}")))
                .isEqualTo(Map.of("a", "one", "b", "y"));
    }

    @Test
    void aRequiredFieldThatIsNoTextIsSaid() {
        Selection selection = selection("{matchLabels: [{key: a, valueFromFieldPath: spec.size}]}");

        assertThatThrownBy(() -> selection.labels(Calls.yaml("spec: {size: 7}")))
                .isInstanceOf(InputException.class)
                .hasMessage("cannot get value from field path \"spec.size\": spec.size: not a string");
    }
}
