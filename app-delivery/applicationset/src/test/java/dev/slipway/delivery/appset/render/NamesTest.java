package dev.slipway.delivery.appset.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"One_Two, one-two", "-a-, a", "a.b, a.b", ".hidden., hidden", "a/b, a-b", "'', ''"})
    void names(String text, String expected) {
        assertThat(Names.normalized(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "feature/Foo_Bar, feature-foo-bar",
        "'  a  b  ', a-b",
        "Ünïcode, unicode",
        "a & b, a-and-b",
        "--a--, a",
        "l'été, lete",
        "straße/łódź, strasse-lodz",
        "日本, ri-ben",
        "a — b, a-b"
    })
    void slugs(String text, String expected) {
        assertThat(Names.branchSlug(text)).isEqualTo(expected);
    }

    @Test
    void longSlugsAreCutBetweenWords() {
        assertThat(Names.slug("one-two-three", 8, true)).isEqualTo("one-two");
        assertThat(Names.slug("one-two-three", 8, false)).isEqualTo("one-two");
        assertThat(Names.slug("unbreakable", 5, true)).isEqualTo("unbre");
        assertThat(Names.slug("one--two-three", 9, false)).isEqualTo("one-two");
        assertThat(Names.normalized("x".repeat(300))).hasSize(253);
    }
}
