package dev.slipway.delivery.appset.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static final Map<String, Object> PARAMETERS = Map.of("a", "x", "a.b", "y", "number", 1.0);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {{a}}-{{ a.b }} | x-y
            {{nope}}        | {{nope}}
            {{ nope }}      | {{ nope }}
            {{number}}      | {{number}}
            {{}}            | {{}}
            {{a             | {{a
            a}}             | a}}
            {{a}}{{a}}      | xx
            """)
    void plainOnesKnowTextsOnly(String text, String expected) {
        assertThat(Placeholders.plain().replace(text, PARAMETERS)).isEqualTo(expected);
    }

    @Test
    void aTagThatIsNeverClosedSpoilsATextWithOthers() {
        assertThatThrownBy(() -> Placeholders.plain().replace("{{a}} {{b", PARAMETERS))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("cannot find end tag");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {{ upper .a }}                        | X
            {{ .number }}                         | 1
            {{ normalize "A_b" }}                 | a-b
            {{ slugify 6 "one two" }}             | one
            {{ slugify 6 false "one two" }}       | one-tw
            {{ slugify }}                         | ''
            {{ (fromYaml "k: v").k }}             | v
            {{ index (fromYamlArray "[v]") 0 }}   | v
            {{ toYaml (dict "k" "v") }}           | k: v
            """)
    void goOnesHaveSprigAndMore(String text, String expected) {
        assertThat(Placeholders.go(List.of()).replace(text, PARAMETERS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ env \"HOME\" }}",
                "{{ expandenv \"$HOME\" }}",
                "{{ getHostByName \"localhost\" }}",
                "{{ if }}",
                "{{ fromYaml \"[a]\" }}",
                "{{ fromYaml \"a: [\" }}",
                "{{ fromYamlArray \"a: b\" }}",
                "{{ slugify \"a\" \"b\" }}",
                "{{ slugify 1 }}"
            })
    void whatIsForbiddenOrBrokenSaysWhichTemplate(String text) {
        assertThatThrownBy(() -> Placeholders.go(List.of()).replace(text, PARAMETERS))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(text);
    }

    @Test
    void missingKeysAreAnErrorWhereTheSetSaysSo() {
        assertThat(Placeholders.go(List.of()).replace("{{ .nope }}", PARAMETERS))
                .isEqualTo("<no value>");
        assertThatThrownBy(() -> Placeholders.go(List.of("missingkey=error")).replace("{{ .nope }}", PARAMETERS))
                .isInstanceOf(RenderException.class);
        assertThatThrownBy(() -> Placeholders.go(List.of()).strict().replace("{{ .nope }}", PARAMETERS))
                .isInstanceOf(RenderException.class);
        assertThatThrownBy(() -> Placeholders.go(List.of("nonsense")).replace("{{ .a }}", PARAMETERS))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("goTemplateOptions");
    }
}
