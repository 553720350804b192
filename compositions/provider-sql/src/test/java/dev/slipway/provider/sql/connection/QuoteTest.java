package dev.slipway.provider.sql.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "app|\"app\"",
                "App-1|\"App-1\"",
                "a\"; DROP ROLE x; --|\"a\"\"; DROP ROLE x; --\"",
                "\"|\"\"\"\"",
                "a\\b|\"a\\b\"",
            })
    void identifierStaysOneName(String name, String quoted) {
        assertThat(Quote.identifier(name)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "en_US|E'en_US'",
                "it's|E'it''s'",
                "back\\slash|E'back\\\\slash'",
                "\\'; DROP ROLE x; --|E'\\\\''; DROP ROLE x; --'",
            })
    void literalStaysOneText(String text, String quoted) {
        assertThat(Quote.literal(text)).isEqualTo(quoted);
    }

    @Test
    void emptyTextIsALiteralAndNoIdentifier() {
        assertThat(Quote.literal("")).isEqualTo("E''");
        assertThatIllegalArgumentException().isThrownBy(() -> Quote.identifier(""));
    }

    @Test
    void characterThatEndsATextInTheServerIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quote.identifier("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quote.literal("a\0b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&sslmode=disable", "a?b", "a/b", "a b", "a+b", "a%b"})
    void nothingInANameEndsItsPartOfAnAddress(String name) {
        assertThat(Quote.urlPart(name)).matches("a(%[0-9A-F]{2}[a-z]*)+");
    }
}
