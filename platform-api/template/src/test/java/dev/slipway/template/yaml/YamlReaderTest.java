package dev.slipway.template.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "yes; yes; true",
                "off; off; false",
                "y; y; true",
                "True; true; true",
                "0777; 511; 511",
                "1_000; 1000; 1000",
                "1.50; 1.5; 1.5",
                "'12'; 12; 12",
                "12:30; 12:30; 12:30",
                "2026-01-02; 2026-01-02; 2026-01-02",
                "!!str 5; 5; 5"
            })
    void theDialectsDifferInBooleansOnly(String scalar, String v3, String kubernetes) throws Exception {
        assertThat(String.valueOf(YamlReader.read(scalar, YamlDialect.V3))).isEqualTo(v3);
        assertThat(String.valueOf(YamlReader.read(scalar, YamlDialect.KUBERNETES)))
                .isEqualTo(kubernetes);
    }

    @Test
    void equalKeysAreAnErrorInOneDialectAndTheLastOneInTheOther() throws Exception {
        assertThat(YamlReader.read("a: 1\na: 2", YamlDialect.KUBERNETES)).isEqualTo(Map.of("a", 2L));
        assertThatThrownBy(() -> YamlReader.read("a: 1\na: 2", YamlDialect.V3))
                .hasMessage("yaml: unmarshal errors:\n  line 2: mapping key \"a\" already defined at line 1");
    }

    @Test
    void mergedKeysNeverReplaceOwnOnes() throws Exception {
        String yaml = "base: &b {p: 1, q: 2}\nmore: &m {q: 3, r: 4}\nall:\n  <<: [*b, *m]\n  p: 0\n";

        Map<?, ?> read = (Map<?, ?>) YamlReader.read(yaml, YamlDialect.KUBERNETES);

        assertThat(read.get("all")).isEqualTo(Map.of("p", 0L, "q", 2L, "r", 4L));
    }

    @Test
    void aliasesThatUnfoldWithoutEndAreRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            laughs.append(
                    "a" + i + ": &a" + i + " [" + String.join(",", java.util.Collections.nCopies(10, before)) + "]\n");
        }

        assertThatThrownBy(() -> YamlReader.read(laughs.toString(), YamlDialect.V3))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("excessive aliasing");
        assertThatThrownBy(() -> YamlReader.read("&a [*a]", YamlDialect.V3)).isInstanceOf(YamlException.class);
        assertThatThrownBy(() -> YamlReader.read("[".repeat(5000), YamlDialect.V3))
                .isInstanceOf(YamlException.class);
    }

    @Test
    void errorsHaveTheLineAndTheWordsOfGosLibrary() {
        assertThatThrownBy(() -> YamlReader.read("a: 1\nb: c: d\n", YamlDialect.KUBERNETES))
                .hasMessage("yaml: line 2: mapping values are not allowed in this context")
                .satisfies(
                        problem -> assertThat(((YamlException) problem).line()).isEqualTo(2));
        assertThatThrownBy(() -> YamlReader.read("a: *none\n", YamlDialect.KUBERNETES))
                .hasMessage("yaml: unknown anchor 'none' referenced");
        assertThatThrownBy(() -> YamlReader.read("{[1]: 2}", YamlDialect.KUBERNETES))
                .hasMessageContaining("invalid map key");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        List<Object> values =
                List.of("", " ", "a: b", "- x", "yes", "1e3", "#", "x #y", "a\nb\n", "\ta", "é\u0001", "%");
        Map<String, Object> tree = Map.of("list", values, "map", Map.of("k", List.of(Map.of("n", 1L), List.of())));

        for (YamlDialect dialect : YamlDialect.values()) {
            assertThat(String.valueOf(YamlReader.read(YamlWriter.write(tree, dialect), dialect)))
                    .isEqualTo(String.valueOf(YamlReader.read(GoYaml.write(tree), YamlDialect.KUBERNETES)));
            assertThat(((Map<?, ?>) YamlReader.read(YamlWriter.write(tree, dialect), dialect)).get("list"))
                    .isEqualTo(values);
        }
    }

    @Test
    void keysThatAreNoTextsBecomeTheirShortestText() throws Exception {
        assertThat(YamlReader.read("{1e3: a, 2.5e+07: b, true: c}", YamlDialect.KUBERNETES))
                .isEqualTo(Map.of("1000", "a", "2.5e+07", "b", "true", "c"));
        assertThatThrownBy(() -> YamlReader.read("~: a", YamlDialect.KUBERNETES))
                .hasMessageContaining("a key is null");
    }

    @Test
    void anchorsAreWords() {
        assertThatThrownBy(() -> YamlReader.read("&lt;b", YamlDialect.KUBERNETES))
                .hasMessageContaining("alphabetic");
    }

    @Test
    void whatIsTooLargeForANumberStaysAText() throws Exception {
        assertThat(YamlReader.read("1e999", YamlDialect.V3)).isEqualTo("1e999");
    }
}
