package dev.slipway.delivery.source.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b | a\\,b", "a\\,b | a\\,b", "{a,b} | {a,b}", "plain | plain", "a,,b | a\\,\\,b"})
    void commasAreEscapedOutsideOfLists(String value, String escaped) {
        assertThat(TemplateArguments.escaped(value)).isEqualTo(escaped);
    }
}
