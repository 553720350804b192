package dev.slipway.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    @ParameterizedTest
    @CsvSource({"yes, true", "Y, true", "on, true", "TRUE, true", "no, false", "n, false", "Off, false", "False, false"
    })
    void readsBooleansOfVersionOnePointOne(String text, boolean value) {
        assertThat(Yaml.parse("a: " + text)).containsExactly(Map.of("a", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2024-01-01T10:00:00Z", "12:30:45", "yep", "1.2.3", "0b", "'yes'"})
    void leavesTextAlone(String text) {
        assertThat(Yaml.parse("a: " + text)).containsExactly(Map.of("a", text.replace("'", "")));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-3, -3", "0x1F, 31", "010, 8", "0b11, 3", "1_000, 1000"})
    void readsWholeNumbersAsGoDoes(String text, long value) {
        assertThat(Yaml.parse("a: " + text)).containsExactly(Map.of("a", value));
    }

    @Test
    void keysAreText() {
        assertThat(Yaml.parse("on: 1\n2: x")).containsExactly(Map.of("true", 1L, "2", "x"));
    }

    @Test
    void emptyDocumentsAreLeftOut() {
        assertThat(Yaml.parse("---\n---\na: 1\n---\n# nothing\n---\nb: 2\n")).hasSize(2);
        assertThat(Yaml.parse("")).isEmpty();
    }

    @Test
    void aliasesAndMergesWork() {
        assertThat(Yaml.parse("base: &b {x: 1}\none: *b\ntwo:\n  <<: *b\n  z: 2\n"))
                .containsExactly(
                        Map.of("base", Map.of("x", 1L), "one", Map.of("x", 1L), "two", Map.of("x", 1L, "z", 2L)));
    }

    @Test
    void aDocumentThatIsNoObjectIsNamedByItsNumber() {
        JsonTest.invalid(() -> Yaml.parse("a: 1\n---\n- x\n"), "document 2 is not an object");
    }

    @Test
    void duplicateKeysAreRefusedWithTheirLine() {
        JsonTest.invalid(() -> Yaml.parse("a: 1\nb: 2\na: 3\n"), "line 3", "duplicate key a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'a: 1\nb: [1, 2\nc: 3\n'|line 3", "'a: 1\n\tb: 2\n'|line 2", "'a: *nobody\n'|line 1"})
    void syntaxErrorsNameTheLine(String yaml, String where) {
        JsonTest.invalid(() -> Yaml.parse(yaml), where);
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(30) + "x"));
        }

        JsonTest.invalid(() -> Yaml.parse(bomb.toString()), "aliases");
    }

    @Test
    void aBombOfFewAliasesIsRefusedToo() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 18; i++) {
            bomb.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(8) + "x"));
        }

        JsonTest.invalid(() -> Yaml.parse(bomb.toString()), "more than 1000000 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: &a {b: *a}", "a: &a {b: [{c: *a}]}"})
    void whatContainsItselfIsRefused(String yaml) {
        JsonTest.invalid(() -> Yaml.parse(yaml), "refers to what contains it");
    }

    @Test
    void nestingByAliasesIsRefused() {
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 150; i++) {
            chain.append("a%1$d: &a%1$d [[*a%2$d]]\n".formatted(i, i - 1));
        }

        JsonTest.invalid(() -> Yaml.parse(chain.toString()), "levels deep");
    }

    @Test
    void deepNestingIsRefused() {
        JsonTest.invalid(() -> Yaml.parse("a: " + "[".repeat(200) + "]".repeat(200)), "100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !!java.net.URL [http://localhost/]", "!!javax.script.ScriptEngineManager [x]"})
    void tagsOfJavaClassesAreRefused(String yaml) {
        JsonTest.invalid(() -> Yaml.parse(yaml), "line 1", "Global tag is not allowed");
    }
}
